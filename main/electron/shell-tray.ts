import type { HostClient } from '../api/host/client.ts'
import { loginItem } from './login-item.ts'
import type { Parts } from './parts.ts'
import type { ShellTexts } from './texts.ts'
import { showTray } from './tray.ts'
import type { TrayState } from './tray-menu.ts'
import type { StudioWindow } from './window.ts'

export interface TrayOptions {
  readonly environment: NodeJS.ProcessEnv
  readonly texts: ShellTexts
  /** Shows a page of the studio. */
  readonly show: (page: string) => void
  /** The host that runs now. */
  readonly host: () => HostClient
}

/** Shows the tray, whose menu does what it says; gives what changes a part of what it shows. */
export function shellTray<M>(
  parts: Pick<Parts<StudioWindow, M>, 'app' | 'Tray' | 'Menu'>,
  { environment, texts, show, host }: TrayOptions,
): (change: Partial<TrayState>) => void {
  const { app } = parts
  const { platform } = process
  // An AppImage runs from a folder that is gone after it; the variable names its file.
  const program = environment.APPIMAGE ?? app.getPath('exe')
  const atLogin = loginItem(app, { platform, program, folder: app.getPath('appData') })
  const ask = (question: (host: HostClient) => Promise<unknown>) =>
    // What it was asked about may have ended by now, and the tray shows how things are.
    void question(host()).catch(() => undefined)
  const change = showTray(
    parts,
    {
      show,
      pause: (paused) => ask(({ triggers }) => triggers.pause({ paused })),
      stop: (run) => ask(({ runs }) => runs.stop({ run })),
      kill: (run) => ask(({ runs }) => runs.kill({ run })),
      atLogin(on) {
        atLogin.set(on)
        change({ atLogin: atLogin.isOn() })
      },
      quit: () => app.quit(),
    },
    texts,
  )
  change({ atLogin: atLogin.isOn() })
  return change
}
