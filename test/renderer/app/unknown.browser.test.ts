import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { openSignedIn, type SignedInStudio } from '../signed-in.ts'

let studio: SignedInStudio
afterEach(() => studio.close(), 60_000)

test('an address of what is not there says what that was, and leads to what there is', async () => {
  studio = await openSignedIn('operator', async (admin) => {
    await admin.queues.put({ name: 'invoices', title: 'Supplier invoices', bot: 'supplier-invoices' })
  })
  const { page } = studio
  const ways = [
    ['/runs/gone', 'There is no such run', 'To the runs', 'Runs'],
    ['/bots/000000000000', 'There is no such bot', 'To the bots', 'Bots'],
    ['/recorder/gone', 'There is no such recording', 'To the recorder', 'Recorder'],
    ['/bots/000000000000/rehearse', 'There is no such bot', 'To the bots', 'Bots'],
  ] as const
  for (const [path, what, back, list] of ways) {
    await studio.goTo(path)
    await expectPage(page.getByText(what)).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('link', { name: back }).click()
    await expectPage(page.getByRole('heading', { level: 1, name: list, exact: true })).toBeVisible()
  }
  await studio.goTo('/queues?queue=gone')
  await expectPage(page.getByText('There is no such queue')).toBeVisible()
  await page.getByRole('button', { name: 'Supplier invoices' }).click()
  await expectPage(page.getByRole('heading', { level: 2, name: 'Supplier invoices' })).toBeVisible()
  // The first could be the id of an item, the second could not.
  for (const item of ['00000000-0000-4000-8000-000000000000', 'gone']) {
    await studio.goTo(`/queues?item=${item}`)
    await expectPage(page.getByText('There is no such item')).toBeVisible()
    await page.getByRole('button', { name: 'To the items' }).click()
    await expectPage(page.getByRole('dialog')).toBeHidden()
  }
})
