import { join } from 'node:path'
import type { Home } from '../host/home.ts'
import type { PageAnswer } from '../host/studio/pages.ts'
import { onCopied } from './clipboard.ts'
import { followStudio } from './follow-studio.ts'
import { type HostProcess, startHost } from './host-process.ts'
import { pageOfLink } from './links.ts'
import type { Parts } from './parts.ts'
import { limitPermissions } from './permissions.ts'
import { questionTeller } from './questions.ts'
import { servePages } from './scheme.ts'
import { serveShell } from './shell-services.ts'
import { shellTray } from './shell-tray.ts'
import { onKeys } from './shortcuts.ts'
import { shellTexts } from './texts.ts'
import { trayEntries } from './tray-entries.ts'
import { watchUpdates } from './updates.ts'
import { systemKey } from './vault-key.ts'
import type { StudioWindow } from './window.ts'
import { readPlace, writePlace } from './window-place.ts'
import { Windows } from './windows.ts'

export interface ShellOptions {
  readonly home: Home
  /** Goes to the host, with the key of the vault. */
  readonly environment: NodeJS.ProcessEnv
  readonly pages: () => Promise<(path: string) => PageAnswer>
}

/** The shell at work. */
export interface OpenShell {
  /** Shows the studio; on the page of a link, where one is given. */
  show(link?: string): void
  /** Ends the host, and what follows it. */
  end(): void
}

/** Opens tray and host; Electron has to be ready. Throws `vault-locked` where the system does not give the key. */
export async function openShell<W extends StudioWindow, M>(
  parts: Parts<W, M>,
  { home, environment, pages }: ShellOptions,
): Promise<OpenShell> {
  limitPermissions(parts.session.defaultSession)
  servePages(parts.protocol, await pages())
  const texts = shellTexts(parts.app.getLocale())
  const key = await systemKey(home, parts.safeStorage)
  const windows = studioWindows(parts, home, () => host.connect())
  const show = (page: string) => windows.show(page)
  const changeTray = shellTray(parts, { environment, texts, show, host: () => host.client() })
  const entries = trayEntries((list) => changeTray({ entries: list }))
  const host: HostProcess = startHost(
    parts,
    { ...environment, ...(key !== undefined && { DESKHAND_VAULT_KEY: key }) },
    {
      onStart(port) {
        serveShell(port, {
          onKeys: (keys, pressed) => onKeys(parts.globalShortcut, keys, pressed),
          onCopied: (copied) => onCopied(parts.clipboard, copied),
          trayEntry: entries.add,
        })
      },
      onRestart: () => windows.reconnect(),
      onLost: () => parts.dialog.showErrorBox('Deskhand', texts.hostLost),
    },
  )
  parts.ipcMain.on('deskhand:connect', (event) => windows.admit(event))
  const ended = new AbortController()
  const tell = questionTeller(parts, texts, () => show('/inbox'))
  void followStudio(
    host.client,
    (seen) => {
      changeTray(seen)
      tell(seen.questions)
    },
    ended.signal,
  )
  const endUpdates = watchUpdates(parts.loadUpdater, environment.DESKHAND_UPDATES, (install) =>
    changeTray({ update: install }),
  )
  return {
    show: (link) => windows.show(link === undefined ? undefined : pageOfLink(link)),
    end() {
      ended.abort()
      endUpdates()
      host.end()
    },
  }
}

/** They come back where they stood last. */
function studioWindows<W extends StudioWindow>(
  { BrowserWindow, screen }: Pick<Parts<W, unknown>, 'BrowserWindow' | 'screen'>,
  home: Home,
  connect: HostProcess['connect'],
): Windows<W> {
  const file = join(home.folder, 'window.json')
  const areas = () => screen.getAllDisplays().map(({ workArea }) => workArea)
  return new Windows({
    Maker: BrowserWindow,
    place: () => readPlace(file, areas()),
    keepPlace: (place) => writePlace(file, place),
    connect,
  })
}
