import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type PageServer, servePages } from '../../../fixtures/pages/serve.ts'
import { axeViolations } from '../../axe.ts'
import { expectPage } from '../../expect-page.ts'
import { type OpenEditor, openEditor } from '../opened.ts'
import { showView } from '../show-view.ts'

/** As long as the slowest machine may take for what a browser of its own has to start for. */
const PATIENT = { timeout: 60_000 }

let server: PageServer
let editor: OpenEditor | undefined

beforeAll(async () => {
  server = await servePages({
    '/': '<h1>Ledger</h1><button id=post>Post</button> <button>Edit</button> <button>Edit</button>',
  })
})
afterEach(() => editor?.studio.close())
afterAll(() => server.close())

async function openElement(name: string): Promise<OpenEditor> {
  const opened = await openEditor({
    'bot.yaml': `bot: small\nformat: 1\nsteps:\n  - browser.open: ${server.url}/\n  - browser.click: ledger.post\n`,
    'elements.yaml':
      'ledger:\n  post: { button: Book }\n  edit: { button: Edit }\n  gone: { css: "#gone" }\n',
    'elements.lock': '{ "ledger.post": { "further": [{ "by": { "css": "#post" } }] } }',
  })
  editor = opened
  await showView(opened, 'Elements')
  await opened.page.getByRole('option', { name }).click()
  await opened.page.getByRole('button', { name: 'Try it now' }).click()
  return opened
}

test('an element is tried at the address that the bot opens, and what is found is marked', async () => {
  const { page } = await openElement('ledger.post')
  const dialog = page.getByRole('dialog', { name: 'Try ledger.post' })
  await expectPage(dialog.getByRole('textbox', { name: 'Address of the page' })).toHaveValue(`${server.url}/`)
  await dialog.getByRole('button', { name: 'Try it' }).click()
  await expectPage(dialog.getByText('It is found', { exact: true })).toBeVisible(PATIENT)
  const tried = dialog.getByRole('listitem')
  await expectPage(tried.nth(0)).toContainText('finds nothing')
  await expectPage(tried.nth(1)).toContainText('css #post')
  await expectPage(tried.nth(1)).toContainText('finds 1 – this one decides')
  await expectPage(dialog.getByRole('img', { name: 'with one place marked' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
})

test('what is found twice is told, and a page that does not come says what next', async () => {
  const { page } = await openElement('ledger.edit')
  const dialog = page.getByRole('dialog', { name: 'Try ledger.edit' })
  await dialog.getByRole('button', { name: 'Try it' }).click()
  await expectPage(dialog.getByText('It is found 2 times')).toBeVisible(PATIENT)
  await expectPage(dialog.getByRole('img', { name: 'with 2 places marked' })).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Address of the page' }).fill('http://127.0.0.1:9/')
  await dialog.getByRole('button', { name: 'Try it again' }).click()
  await expectPage(dialog.getByRole('alert').filter({ hasText: 'This did not work' })).toBeVisible(PATIENT)
})

test('a trial that is called off can be begun again', async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
  const { page } = await openElement('ledger.gone')
  const dialog = page.getByRole('dialog', { name: 'Try ledger.gone' })
  const address = dialog.getByRole('textbox', { name: 'Address of the page' })
  await address.fill(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`)
  await dialog.getByRole('button', { name: 'Try it', exact: true }).click()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expectPage(dialog.getByRole('button', { name: 'Try it', exact: true })).toBeEnabled()
  await address.fill(`${server.url}/`)
  await dialog.getByRole('button', { name: 'Try it', exact: true }).click()
  await expectPage(dialog.getByText('It is not found')).toBeVisible(PATIENT)
  silent.closeAllConnections()
  silent.close()
})

test('where a debugged run stands, the element is tried on its page', async () => {
  const { page } = await openElement('ledger.post')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Debug' }).click()
  await page.getByRole('menuitem', { name: 'Go through it step by step' }).click()
  const bar = page.getByRole('toolbar', { name: 'Debugger' })
  await expectPage(bar.getByText('Stopped before this step')).toBeVisible(PATIENT)
  await page.keyboard.press('F10')
  await expectPage(bar.getByText('Stopped before a step that changes the world')).toBeVisible(PATIENT)
  await page.getByRole('button', { name: 'Try it now' }).click()
  const dialog = page.getByRole('dialog', { name: 'Try ledger.post' })
  await expectPage(dialog.getByText('It is looked for where the debugged run stands')).toBeVisible()
  await dialog.getByRole('button', { name: 'Try it' }).click()
  await expectPage(dialog.getByText('It is found', { exact: true })).toBeVisible(PATIENT)
})
