/** How often updates are looked for, in milliseconds. */
const EVERY = 4 * 3_600_000

/** What is needed of electron-updater. */
export interface Updater {
  autoDownload: boolean
  autoInstallOnAppQuit: boolean
  setFeedURL(feed: { provider: 'generic'; url: string }): void
  checkForUpdates(): Promise<unknown>
  quitAndInstall(): void
  on(event: 'update-downloaded' | 'error', listener: () => void): unknown
}

/**
 * Looks for updates at an address of https, loads what is newer, and puts it in place when the program ends; `ready` is
 * told what does so at once. Without an address, as where a company distributes programs itself, nothing is looked for.
 * Gives what ends the looking.
 */
export function watchUpdates(
  load: () => Promise<Updater>,
  address: string | undefined,
  ready: (install: () => void) => void,
): () => void {
  if (address === undefined || URL.parse(address)?.protocol !== 'https:') return () => undefined
  const loaded = load().then((updater) => prepared(updater, address, ready))
  // Being offline is no fault: the next look may find more.
  const look = () => void loaded.then((updater) => updater.checkForUpdates()).catch(() => undefined)
  look()
  const timer = setInterval(look, EVERY)
  return () => clearInterval(timer)
}

function prepared(updater: Updater, url: string, ready: (install: () => void) => void): Updater {
  updater.autoDownload = true
  updater.autoInstallOnAppQuit = true
  updater.setFeedURL({ provider: 'generic', url })
  updater.on('update-downloaded', () => ready(() => updater.quitAndInstall()))
  // Told where it is asked; who does not listen has it thrown.
  updater.on('error', () => undefined)
  return updater
}
