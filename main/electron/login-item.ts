import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../host/write-whole.ts'

/** Said by the system when it starts the program at login: no window, only the tray. */
export const HIDDEN = '--hidden'

/** What is needed of Electron's `app`; it knows no login items on Linux. */
export interface LoginItemPart {
  setLoginItemSettings(settings: { openAtLogin: boolean; args: string[] }): void
}

/** Starts the program when this person logs in, or no longer does. `folder` is that of the system's settings on Linux. */
export function setLoginItem(
  app: LoginItemPart,
  on: boolean,
  { platform, program, folder }: { platform: NodeJS.Platform; program: string; folder: string },
): void {
  if (platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: on, args: [HIDDEN] })
    return
  }
  const file = join(folder, 'autostart', 'deskhand.desktop')
  mkdirSync(join(folder, 'autostart'), { recursive: true })
  if (on) writeWhole(file, autostart(program))
  else rmSync(file, { force: true })
}

/** An entry by the XDG autostart specification; a path is quoted as its `Exec` wants it. */
function autostart(program: string): string {
  const quoted = `"${program.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`
  return `[Desktop Entry]\nType=Application\nName=Deskhand\nExec=${quoted} ${HIDDEN}\n`
}
