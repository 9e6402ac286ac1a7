/** A page that dies this often within a minute dies of itself: loading it again would not help. */
const MOST_CRASHES = 3
const WITHIN = 60_000

/** Tells whether something that crashed may be begun again, or has crashed too often of late. */
export function crashLimit(now: () => number = Date.now): () => boolean {
  let recent: number[] = []
  return () => {
    recent = [...recent.filter((at) => at > now() - WITHIN), now()]
    return recent.length <= MOST_CRASHES
  }
}

/** What is needed of the contents of a window. */
export interface CrashingContents {
  on(event: 'render-process-gone', listener: (event: unknown, details: { reason: string }) => void): unknown
  reload(): void
}

/** Loads a page again whose process is gone; its runs are in another process and go on. */
export function recoverPage(contents: CrashingContents): void {
  const mayGoOn = crashLimit()
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && mayGoOn()) contents.reload()
  })
}
