import type { ElementDescription } from '../../elements/types.ts'
import type { BrowserPort, CallOptions } from '../../steps/ports/index.ts'
import type { Sight } from '../sight.ts'

/** What is known of the browser at a moment; secrets are masked. */
export interface Snapshot {
  /** A JPEG of the page. */
  readonly image?: Uint8Array
  /** The page as lines of role, name and state. */
  readonly page?: string
  /** The last requests that failed. */
  readonly network: string[]
}

/** The hands in a browser, with what the runner needs beside them. */
export interface BrowserDriver extends BrowserPort {
  /** Begins launching; every method does so by itself. */
  start(): Promise<void>
  /** Closes all pages and forgets what they stored, but for a profile; a browser that died is launched again by the next use. */
  reset(): Promise<void>
  /** Closes the browser, or leaves it where it was to be kept open. */
  close(): Promise<void>
  /** What each selector of an element finds on the page as it is. */
  look(target: ElementDescription, options: CallOptions): Promise<Sight>
  /** Evidence; never throws. */
  snapshot(): Promise<Snapshot>
  /** The newest picture of the page that costs nothing, where there is one that may be kept. */
  frame(): Uint8Array | undefined
  /** What the page is called; undefined where there is none or it does not say so in time. */
  title(): Promise<string | undefined>
  /** Where other programs can look at a browser that is kept open: `http://127.0.0.1:<port>`. */
  debuggingAddress(): string | undefined
}
