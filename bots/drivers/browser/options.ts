import type { BrowserContext } from 'playwright'

import type { PageSettings } from '../../format/model.ts'
import type { Credential } from '../../steps/params.ts'

/** What a bot says of its pages; who signs in where the browser asks is looked up when pages are opened. */
export type PageOptions = Omit<PageSettings, 'httpCredentials'> & {
  readonly httpCredentials?: (() => Credential) | undefined
}

export interface BrowserOptions {
  readonly headless: boolean
  /** Folder of a browser profile to work with, where a person signs in once; a fresh one each time where not given. */
  readonly profile?: string
  /** Folder for downloads that no step names a folder for. */
  readonly downloads: string
  /** False sends one action at a time; for comparing. */
  readonly pipelining?: boolean
  /** The browser outlives this process. */
  readonly keepOpen?: boolean
  /** Called right before anything goes to a page that may change it; throws where that may not be done any more. */
  readonly mayAct?: () => void
  /** An open browser to work in, which nobody closes: for trying steps where they were recorded. */
  readonly context?: BrowserContext
  /** How the browser shows itself to pages. */
  readonly pages?: PageOptions | undefined
}
