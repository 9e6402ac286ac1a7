import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BrowserDriver,
  type BrowserOptions,
  browserDriver,
} from '../../../../bots/drivers/browser/index.ts'
import type { ElementDescription } from '../../../../bots/elements/types.ts'
import type { BotError } from '../../../../bots/errors/index.ts'
import type { ActionOutcome, CallOptions, Reading } from '../../../../bots/steps/ports/index.ts'
import { type PageServer, servePages } from '../../../fixtures/pages/serve.ts'

/** A browser and a server of pages, for the tests of one file. */
export interface Desk {
  readonly driver: BrowserDriver
  readonly server: PageServer
  readonly folder: string
  /** Shows this HTML. */
  show(html: string): Promise<void>
  read(target: ElementDescription, what?: Reading): Promise<unknown>
  close(): Promise<void>
}

/** Call options: so many milliseconds at most. */
export function within(timeout = 5000): CallOptions {
  return { signal: new AbortController().signal, timeout }
}

export async function openDesk(options: Partial<BrowserOptions> = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-test-'))
  const server = await servePages({})
  const driver = browserDriver({ headless: true, downloads: folder, ...options })
  return {
    driver,
    server,
    folder,
    show: async (html) => {
      server.set('/', html)
      await driver.open(`${server.url}/`, within(20_000))
    },
    read: async (target, what = 'text') => {
      const [outcome] = await driver.perform([{ do: 'read', target, what }], within())
      return given(outcome)
    },
    close: async () => {
      await driver.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The value of an outcome; throws its error. */
export function given(outcome: ActionOutcome | undefined): unknown {
  if (!outcome) throw new Error('no outcome')
  if (!outcome.ok) throw outcome.error
  return outcome.value
}

/** The error that a promise ends with. */
export async function errorOf(promise: Promise<unknown>): Promise<BotError> {
  return await promise.then(
    () => Promise.reject(new Error('it went well')),
    (error: BotError) => error,
  )
}

export const css = (selector: string): ElementDescription => ({ ref: selector, by: { css: selector } })
export const button = (name: string): ElementDescription => ({ ref: name, role: 'button', name })
export const textbox = (name: string): ElementDescription => ({ ref: name, role: 'textbox', name })
