import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { recordBrowser } from '../../../recorder/index.ts'
import { servePages } from '../../fixtures/pages/serve.ts'

/** A page that is recorded as `deskhand record` does. */
export interface RecordedPage {
  readonly page: Page
  close(): Promise<void>
}

/** Opens a page with this HTML in a context of its own; recorded, or not for comparing. */
export async function openRecorded(browser: Browser, html: string, isRecorded = true): Promise<RecordedPage> {
  const server = await servePages({ '/': html })
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-recording-'))
  const context = await browser.newContext()
  const recording = isRecorded
    ? await recordBrowser(context, { folder, name: 'recorded', onChange: () => undefined })
    : undefined
  const page = await context.newPage()
  await page.goto(`${server.url}/`)
  return {
    page,
    close: async () => {
      await recording?.stop()
      await context.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
