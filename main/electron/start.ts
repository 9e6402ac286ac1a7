import { linkAmong } from './links.ts'
import { HIDDEN } from './login-item.ts'
import { lockNavigation } from './navigation.ts'
import { openShell, type ShellOptions } from './open-shell.ts'
import type { Parts } from './parts.ts'
import { declareScheme } from './scheme.ts'
import type { StudioWindow } from './window.ts'

export interface StartOptions extends ShellOptions {
  /** The words that the program was started with. */
  readonly words: readonly string[]
}

/**
 * Starts the shell: what has to come before Electron is ready, then all of it. A second one leaves its link to the first
 * and ends. Resolves when it works; with `--hidden` only the tray shows.
 */
export async function startShell<W extends StudioWindow, M>(
  parts: Parts<W, M>,
  options: StartOptions,
): Promise<void> {
  const { app } = parts
  if (!app.requestSingleInstanceLock()) return app.quit()
  declareScheme(parts.protocol)
  const { promise: shell, resolve: opened } = Promise.withResolvers<Awaited<ReturnType<typeof openShell>>>()
  const show = (link?: string) => void shell.then((open) => open.show(link))
  app.on('second-instance', (_event, words) => show(linkAmong(words)))
  app.on('open-url', (event, link) => {
    event.preventDefault()
    show(link)
  })
  app.on('activate', () => show())
  app.on('web-contents-created', (_event, contents) =>
    lockNavigation(contents, (url) => void parts.shell.openExternal(url)),
  )
  // Triggers and runs go on without a window; the tray brings it back.
  app.on('window-all-closed', () => undefined)
  app.on('before-quit', () => void shell.then((open) => open.end()))
  app.setAsDefaultProtocolClient('deskhand')
  await app.whenReady()
  opened(await openShell(parts, options))
  if (!options.words.includes(HIDDEN)) show(linkAmong(options.words))
  await shell
}
