import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../host/write-whole.ts'

/** Said by the system when it starts the program at login: no window, only the tray. */
export const HIDDEN = '--hidden'

/** What is needed of Electron's `app`; it knows no login items on Linux. */
export interface LoginItemPart {
  getLoginItemSettings(about: { args: string[] }): { openAtLogin: boolean }
  setLoginItemSettings(settings: { openAtLogin: boolean; args: string[] }): void
}

/** Whether the program starts when this person logs in. */
export interface LoginItem {
  isOn(): boolean
  set(on: boolean): void
}

/** `folder` is that of the person's settings on Linux, where an entry in it does what `app` does elsewhere. */
export function loginItem(
  app: LoginItemPart,
  { platform, program, folder }: { platform: NodeJS.Platform; program: string; folder: string },
): LoginItem {
  const args = [HIDDEN]
  if (platform !== 'linux') {
    return {
      isOn: () => app.getLoginItemSettings({ args }).openAtLogin,
      set: (on) => app.setLoginItemSettings({ openAtLogin: on, args }),
    }
  }
  const file = join(folder, 'autostart', 'deskhand.desktop')
  return {
    isOn: () => existsSync(file),
    set(on) {
      mkdirSync(join(folder, 'autostart'), { recursive: true })
      if (on) writeWhole(file, autostart(program))
      else rmSync(file, { force: true })
    },
  }
}

/** An entry by the XDG autostart specification; a path is quoted as its `Exec` wants it. */
function autostart(program: string): string {
  const quoted = `"${program.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`
  return `[Desktop Entry]\nType=Application\nName=Deskhand\nExec=${quoted} ${HIDDEN}\n`
}
