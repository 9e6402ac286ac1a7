import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../../../bots/drivers/browser/find-browser.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { howToGetBrowser, thisMachine } from '../../setup/browser.ts'

/** Where the browser is that bots use; throws `browser-missing`. */
export function installedBrowser(): string {
  const browser = findBrowser()
  if (browser !== undefined) return [browser.path, browser.version].filter(Boolean).join(', ')
  throw new BotError('browser-missing', 'none', { next: howToGetBrowser(thisMachine()) })
}

/** Starts the browser without a window and closes it again; throws what keeps it from starting. */
export async function browserStarts(): Promise<string> {
  // Loaded here, so that the rest is still told where the driver's packages are broken.
  const { browserDriver } = await import('../../../bots/drivers/browser/index.ts')
  const downloads = mkdtempSync(join(tmpdir(), 'deskhand-doctor-'))
  const driver = browserDriver({ headless: true, downloads })
  const began = performance.now()
  try {
    await driver.start()
    return `in ${Math.round(performance.now() - began)} ms`
  } finally {
    await driver.close()
    rmSync(downloads, { recursive: true, force: true })
  }
}
