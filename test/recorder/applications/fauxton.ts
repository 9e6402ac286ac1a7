import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { z } from 'zod'
import type { Application } from './application.ts'
import { serve } from './serve.ts'

const SCRIPT = fileURLToPath(new URL('packages/node_modules/.bin/pouchdb-server', import.meta.url))

/** What opens the menu of a database. */
const MORE = '.dropdown-toggle.fonticon-plus-circled'
/** Milliseconds of the movement in which trays and dialogs open. */
const SETTLE = 600
/** Milliseconds between two letters of a person. */
const PACE = 40
/** Where the editor has found something wrong. */
const WRONG = '.ace_error'

const names = z.array(z.string())
const documents = z.object({ rows: z.array(z.object({ doc: z.looseObject({ _id: z.string() }) })) })

/** Fauxton, the office of a CouchDB: a database made, documents written in an editor, changed and removed. */
export const fauxton: Application = {
  name: 'Fauxton',
  // On a busy machine its editor may check half of a text that is being typed, and then refuses to save it.
  isSteady: false,
  assets: {},
  start: async (port) => {
    const { url, close } = await serve(port, () => [
      SCRIPT,
      '--in-memory',
      '--port',
      String(port),
      '--host',
      '127.0.0.1',
    ])
    return { url: `${url}/_utils/`, close, outcome: () => held(url) }
  },
  act: async (page) => {
    await makeDatabase(page, 'orders')
    await makeDocument(page, '{"_id":"o-1","item":"desk"')
    await makeDocument(page, '{"_id":"o-2","item":"lamp"')
    await makeDocument(page, '{"_id":"o-3","item":"waste"')
    await changeDocument(page, 'o-1', '"price":120,')
    await removeDocument(page, 'o-3')
  },
}

async function held(url: string) {
  const all = names.parse(await (await fetch(`${url}/_all_dbs`)).json())
  const own = all.filter((name) => !name.startsWith('_')).sort()
  return await Promise.all(own.map(async (name) => ({ name, documents: await documentsOf(url, name) })))
}

async function documentsOf(url: string, name: string) {
  const answer = await fetch(`${url}/${name}/_all_docs?include_docs=true`)
  return documents.parse(await answer.json()).rows.map(({ doc: { _rev, ...doc } }) => doc)
}

async function makeDatabase(page: Page, name: string): Promise<void> {
  await page.click('[title="Create Database"]')
  await page.waitForTimeout(SETTLE)
  await page.click('#js-new-database-name')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.waitForSelector(MORE)
  await page.waitForTimeout(SETTLE)
}

/** The editor writes the last brace by itself; a person who stops in the middle is told that something is wrong. */
async function makeDocument(page: Page, text: string): Promise<void> {
  await page.click(MORE)
  await page.click('text=New Doc >> visible=true')
  await page.click('.ace_content')
  await page.keyboard.press('Control+A')
  const half = text.length / 2
  await page.keyboard.type(text.slice(0, half), { delay: PACE })
  await page.waitForSelector(WRONG)
  await page.keyboard.type(text.slice(half), { delay: PACE })
  await save(page)
}

async function changeDocument(page: Page, id: string, text: string): Promise<void> {
  await page.click(`[data-id="${id}"] .doc-edit-symbol a`)
  await page.click('.ace_content')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.type(text, { delay: PACE })
  await save(page)
}

/** The editor has the text checked a moment after it was written, and nothing wrong is saved. */
async function save(page: Page): Promise<void> {
  await page.waitForSelector(WRONG, { state: 'detached' })
  await page.waitForTimeout(SETTLE)
  await page.click('.save-doc')
  await page.waitForSelector('.save-doc', { state: 'detached' })
  await page.waitForSelector(MORE)
  await page.waitForTimeout(SETTLE)
}

async function removeDocument(page: Page, id: string): Promise<void> {
  await page.click(`[data-id="${id}"] label`)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.click('.bulk-action-component .fonticon-trash')
  await page.waitForSelector(`[data-id="${id}"]`, { state: 'detached' })
}
