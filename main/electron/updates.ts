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
 * Looks for updates at an address of https, loads what is newer, and puts it in place when the program ends. Without an
 * address, as where a company distributes programs itself, nothing is looked for. Gives what ends the looking.
 */
export function watchUpdates(updater: Updater, address: string | undefined, ready: () => void): () => void {
  if (address === undefined || URL.parse(address)?.protocol !== 'https:') return () => undefined
  updater.autoDownload = true
  updater.autoInstallOnAppQuit = true
  updater.setFeedURL({ provider: 'generic', url: address })
  updater.on('update-downloaded', ready)
  // Being offline is no fault: the next look may find more.
  updater.on('error', () => undefined)
  const look = () => void updater.checkForUpdates().catch(() => undefined)
  look()
  const timer = setInterval(look, EVERY)
  return () => clearInterval(timer)
}
