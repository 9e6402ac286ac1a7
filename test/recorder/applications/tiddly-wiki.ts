import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { z } from 'zod'
import type { Application } from './application.ts'
import { serve } from './serve.ts'

const SCRIPT = fileURLToPath(new URL('packages/node_modules/tiddlywiki/tiddlywiki.js', import.meta.url))

/** Not those that the wiki keeps for itself. */
const OWN = /^\$:\//

/** Milliseconds of the movement in which a note opens. */
const SETTLE = 700

const tiddlers = z.array(z.looseObject({ title: z.string() }))
const tiddler = z.looseObject({ title: z.string(), text: z.string(), tags: z.unknown() })

/** TiddlyWiki: write notes with tags and text in a frame, link them, find one again, change it, delete another. */
export const tiddlyWiki: Application = {
  name: 'TiddlyWiki',
  isSteady: true,
  assets: {},
  start: async (port) => {
    const { url, close } = await serve(port, (folder) => {
      execFileSync(process.execPath, [SCRIPT, folder, '--init', 'server'])
      return [SCRIPT, folder, '--listen', `port=${port}`, 'host=127.0.0.1']
    })
    return { url, close, outcome: () => notesOf(url) }
  },
  act: async (page) => {
    await write(page, 'Suppliers', 'office', 'Miller and Smith')
    await write(page, 'Orders', 'office', 'See [[Suppliers]]')
    await write(page, 'Old list', 'waste', 'Nothing of worth')
    await change(page, 'Suppliers')
    await remove(page, 'Old list')
    // The wiki sends what changed a moment later.
    await page.waitForTimeout(2500)
  },
}

async function notesOf(url: string) {
  const answer = await fetch(`${url}/recipes/default/tiddlers.json`)
  const titles = tiddlers.parse(await answer.json()).map(({ title }) => title)
  const notes = titles.filter((title) => !OWN.test(title)).sort()
  return await Promise.all(notes.map((title) => noteOf(url, title)))
}

async function noteOf(url: string, title: string) {
  const answer = await fetch(`${url}/recipes/default/tiddlers/${encodeURIComponent(title)}`)
  // Deleted since it was listed.
  if (answer.status === 404) return { title, deleted: true }
  const { text, tags } = tiddler.parse(await answer.json())
  return { title, text, tags }
}

async function write(page: Page, title: string, tag: string, text: string): Promise<void> {
  await page.click('[aria-label="new tiddler"]')
  await page.waitForSelector('input.tc-titlebar')
  await page.waitForTimeout(SETTLE)
  await page.click('input.tc-titlebar')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(title)
  await page.click('[placeholder="tag name"]')
  await page.keyboard.type(tag)
  await page.keyboard.press('Enter')
  await page.frameLocator('.tc-tiddler-edit-frame iframe').locator('textarea').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
  await page.click('[aria-label="Confirm changes to this tiddler"]')
  await page.waitForSelector('.tc-tiddler-edit-frame', { state: 'detached' })
}

async function change(page: Page, title: string): Promise<void> {
  await page.click('input[type=search]')
  await page.keyboard.type(title.slice(0, 5))
  await page.click(`.tc-search-results a:text-is("${title}") >> nth=0`)
  const frame = `[data-tiddler-title="${title}"]`
  await page.click(`${frame} [aria-label="Edit this tiddler"]`)
  await page.frameLocator('.tc-tiddler-edit-frame iframe').locator('textarea').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' and Jones')
  await page.click('[aria-label="Confirm changes to this tiddler"]')
  await page.waitForSelector('.tc-tiddler-edit-frame', { state: 'detached' })
}

async function remove(page: Page, title: string): Promise<void> {
  await page.click(`[data-tiddler-title="${title}"] [aria-label="Edit this tiddler"]`)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.click('[aria-label="Delete this tiddler"]')
  await page.waitForSelector(`[data-tiddler-title="${title}"]`, { state: 'detached' })
}
