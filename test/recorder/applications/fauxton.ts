import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { z } from 'zod'
import type { Application } from './application.ts'
import { serve } from './serve.ts'

const SCRIPT = fileURLToPath(new URL('packages/node_modules/.bin/pouchdb-server', import.meta.url))

const names = z.array(z.string())
const documents = z.object({ rows: z.array(z.object({ doc: z.looseObject({ _id: z.string() }) })) })

/** Fauxton, the office of a CouchDB: databases and documents made, changed and removed, in tables and an editor. */
export const fauxton: Application = {
  name: 'Fauxton',
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
    await makeDocument(page, '{"_id":"o-1","item":"desk"}')
    await makeDocument(page, '{"_id":"o-2","item":"lamp"}')
    await changeDocument(page, 'o-1', '{"_id":"o-1","item":"chair",')
    await page.click('text=Databases')
    await makeDatabase(page, 'waste')
    await page.click('text=Databases')
    await removeDatabase(page, 'waste')
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
  await page.waitForTimeout(400)
  await page.click('#js-new-database-name')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/database/${name}/**`)
}

async function makeDocument(page: Page, text: string): Promise<void> {
  await page.click('.dropdown-toggle.fonticon-plus-circled')
  await page.click('text=New Doc >> visible=true')
  await enter(page, text)
}

async function changeDocument(page: Page, id: string, text: string): Promise<void> {
  await page.click(`text=${id}`)
  await enter(page, text)
}

async function enter(page: Page, text: string): Promise<void> {
  await page.click('.ace_content')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
  await page.click('.save-doc')
  await page.waitForSelector('.save-doc', { state: 'detached' })
}

async function removeDatabase(page: Page, name: string): Promise<void> {
  await page.click(`[title="Delete ${name}"]`)
  await page.waitForTimeout(400)
  await page.click('.modal-body input[type=text] >> visible=true')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.waitForSelector(`[title="Delete ${name}"]`, { state: 'detached' })
}
