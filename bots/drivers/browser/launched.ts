import type { BrowserContext } from 'playwright'

/** A browser that runs. */
export interface Launched {
  readonly context: BrowserContext
  /** For other programs, where it was launched to stay open. */
  readonly debuggingAddress?: string
  /** A context with nothing in it; the same where a profile is used. */
  fresh(): Promise<BrowserContext>
  close(): Promise<void>
  onGone(listener: () => void): void
}

const FLAGS = ['--disable-gpu', '--disable-quic', '--no-first-run']

/** Command line of the browser; its sandbox does not work for root. */
export function browserFlags(): string[] {
  return process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS
}
