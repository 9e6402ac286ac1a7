import type { Page } from 'playwright'
import type { ContextOptions } from '../../../recorder/context-options.ts'
import type { Recording } from '../../../recorder/recording.ts'

/** A way of working with a page, and what comes of it: recorded, replayed in a fresh browser, and compared. */
export interface Behaviour {
  /** As a sentence: `fills a field over the clipboard`. */
  readonly name: string
  /**
   * HTML by path; the recording begins at `/`. A page calls `did(text)` for what it was made to do, and may post
   * anything to `/post/...`; both are kept and compared, in order. `SITE` and `OTHER` in it become the two origins.
   */
  readonly pages: Readonly<Record<string, string>>
  /** The person: real mouse and keys only, and waits for what a person would wait for. */
  act(page: Page, desk: Person): Promise<void>
  /** Kinds of steps that the bot is to have, in order, without the first `browser.open`; not looked at where not given. */
  readonly steps?: readonly string[]
  /** How many steps must be commits; 0 where not given. */
  readonly commits?: number
  /** Assets that replaying needs because they were secrets: `{ account: 'user:password' }`. */
  readonly assets?: Readonly<Record<string, string>>
  /** What the pages are opened with, which the bot is to know too. */
  readonly context?: ContextOptions
  /** `user:password`: pages ask for it by basic authentication. */
  readonly signIn?: string
  /** No `Content-Security-Policy` unless given. */
  readonly csp?: string
}

/** What the person has at hand beside the page. */
export interface Person {
  /** Not there where the behaviour is only done. */
  readonly recording?: Recording
  /** A folder with files to upload: `note.txt`, `photo.png`, `second.txt`. */
  readonly files: string
}

/** What came of it, as far as anybody can see. */
export interface Effect {
  /** What pages said by `did`, in order. */
  readonly did: readonly string[]
  /** What the server got: `POST /post/order {"a":1}`. */
  readonly sent: readonly string[]
  /** Paths of the open pages, with the state of every field in them. */
  readonly pages: readonly string[]
}

/** Steps that a family of behaviours shares are declared with it. */
export type Family = readonly Behaviour[]
