import { afterEach, expect, test } from 'vitest'
import type { CentralClient } from '../../../main/api/central/client.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { openSignedIn, type SignedInStudio } from '../signed-in.ts'

let studio: SignedInStudio

afterEach(() => studio.close(), 60_000)

async function invoices(admin: CentralClient): Promise<void> {
  await admin.queues.put({ name: 'invoices', title: 'Supplier invoices', bot: 'supplier-invoices' })
  const references = ['R-100', 'R-200', 'S-300', '<b>فاتورة</b>']
  const items = references.map((reference) => ({ reference, content: { number: reference } }))
  await admin.items.add({ queue: 'invoices', items })
}

function stateOf(reference: string): Promise<string | undefined> {
  return itemOf(reference).then((item) => item?.state)
}

async function itemOf(reference: string) {
  const { entries } = await studio.admin.items.list({ queue: 'invoices', find: reference })
  return entries.find((item) => item.reference === reference)
}

test('items are found, looked at, taken out, handed out again, changed, copied and added', async () => {
  studio = await openSignedIn('operator', invoices)
  const { page } = studio
  const row = (reference: string) => page.getByRole('row').filter({ hasText: reference })
  const drawer = page.getByRole('dialog')
  await studio.goTo('/queues')
  await expectPage(row('<b>فاتورة</b>')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByPlaceholder('Find a reference').fill('r-')
  await expectPage(row('S-300')).toBeHidden()
  await row('R-200').getByRole('button').press('Enter')
  await expectPage(drawer.getByText('"number": "R-200"')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])

  await drawer.getByRole('button', { name: 'Take out' }).click()
  await expectPage(drawer.getByText('withdrawn')).toBeVisible()
  expect(await stateOf('R-200')).toBe('withdrawn')
  await drawer.getByRole('button', { name: 'Hand out again' }).click()
  await expectPage(drawer.getByText('ready')).toBeVisible()

  await drawer.getByRole('button', { name: 'Edit or postpone' }).click()
  const edit = page.getByRole('dialog', { name: 'Item R-200' }).last()
  await edit.getByRole('textbox', { name: 'Content' }).fill('{"number": ')
  await expectPage(edit.getByText('This is not a JSON object')).toBeVisible()
  await edit.getByRole('textbox', { name: 'Content' }).fill('{"number": "R-201"}')
  await edit.getByLabel('Not before').fill('2031-05-17T08:30')
  await edit.getByRole('button', { name: 'Save' }).click()
  await expectPage(drawer.getByText('"number": "R-201"')).toBeVisible()
  const changed = await itemOf('R-200')
  expect(changed?.content).toEqual({ number: 'R-201' })
  expect(Date.parse(changed?.deferUntil ?? '')).toBe(new Date('2031-05-17T08:30').getTime())

  await drawer.getByRole('button', { name: 'Copy' }).click()
  await page.getByRole('textbox', { name: 'New reference' }).fill('R-200-2')
  await page.getByRole('dialog', { name: 'Copy of R-200' }).getByRole('button', { name: 'Copy' }).click()
  await expectPage(row('R-200-2')).toBeVisible()
  expect(await stateOf('R-200-2')).toBe('ready')

  await page.getByRole('button', { name: 'Add an item' }).click()
  await page.getByRole('textbox', { name: 'Reference', exact: true }).fill('R-900')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expectPage(row('R-900')).toBeVisible()
})

test('queue, filters and the open item stand in the address, and the focus comes back from the item', async () => {
  studio = await openSignedIn('operator', async (admin) => {
    await admin.queues.put({ name: 'credits', title: 'Credit notes', bot: 'credits' })
    await invoices(admin)
    const items = Array.from({ length: 1000 }, (_, i) => ({ reference: `C-${i}`, content: {} }))
    await admin.items.add({ queue: 'credits', items })
  })
  const { page } = studio
  await studio.goTo('/queues')
  await expectPage(page.getByRole('button', { name: 'Credit notes' })).toContainText('1,000 ready')
  await page.getByRole('button', { name: 'Supplier invoices' }).click()
  await page.getByPlaceholder('Find a reference').fill('R-1')
  await expectPage(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: 'R-100' }).press('Enter')
  await expectPage(page.getByRole('dialog')).toContainText('"number": "R-100"')
  await page.reload()
  await expectPage(page.getByRole('dialog')).toContainText('"number": "R-100"')
  await page.goBack()
  await expectPage(page.getByRole('dialog')).toBeHidden()
  await expectPage(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: 'R-100' }).press('Enter')
  await page.keyboard.press('Escape')
  await expectPage(page.getByRole('button', { name: 'R-100' })).toBeFocused()
  await page.goBack()
  await page.goBack()
  await expectPage(page.getByRole('heading', { level: 2, name: 'Credit notes' })).toBeVisible()
})

test('what others change at central is shown by itself; who may only look sees no buttons', async () => {
  studio = await openSignedIn('auditor', invoices)
  const { page, admin } = studio
  await studio.goTo('/queues')
  await expectPage(page.getByText('4 ready')).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Add an item' })).toBeHidden()
  await expectPage(page.getByRole('button', { name: 'New queue' })).toBeHidden()
  await admin.items.add({ queue: 'invoices', items: [{ reference: 'R-500', content: {} }] })
  await expectPage(page.getByRole('row').filter({ hasText: 'R-500' })).toBeVisible()
  await expectPage(page.getByText('5 ready')).toBeVisible()
  await page.getByRole('row').filter({ hasText: 'R-500' }).click()
  await expectPage(page.getByRole('dialog', { name: 'Item R-500' })).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Take out' })).toBeHidden()
})

test('a queue is made, paused, and handed out again', async () => {
  studio = await openSignedIn('operator', async () => undefined)
  const { page, admin } = studio
  await studio.goTo('/queues')
  await page.getByRole('button', { name: 'New queue' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('invoices')
  await page.getByRole('textbox', { name: 'Title' }).fill('Supplier invoices')
  await page.getByRole('textbox', { name: 'Bot' }).fill('supplier-invoices')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expectPage(page.getByRole('button', { name: 'Hand out again' })).toBeVisible()
  expect(await admin.queues.list()).toMatchObject([{ name: 'invoices', paused: true, retries: 2 }])
  await page.getByRole('button', { name: 'Hand out again' }).click()
  await expectPage(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})
