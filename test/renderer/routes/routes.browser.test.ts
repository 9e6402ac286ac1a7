import { afterEach, expect, test } from 'vitest'
import { routeInForce } from '../../../main/host/models/routes.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { openSignedIn, type SignedInStudio } from '../signed-in.ts'

let studio: SignedInStudio

afterEach(() => studio.close(), 60_000)

test('a route is changed and switched off with a reason, here and for all runners', async () => {
  studio = await openSignedIn('operator', async (admin) => {
    await admin.routes.put({ name: 'document-type', champion: null, thresholds: { invoice: 0.9 } })
  })
  const { page, admin, home } = studio
  await studio.goTo('/routes')
  const [here, everywhere] = [page.getByRole('table').first(), page.getByRole('table').last()]
  await expectPage(everywhere.getByText('invoice 90%')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])

  await here.getByRole('button', { name: 'Change: document-type' }).click()
  await page.getByRole('textbox', { name: 'letter' }).fill('88.5')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await expectPage(here.getByText('letter 88.5%')).toBeVisible()
  expect(routeInForce(home, 'document-type').thresholds.letter).toBe(0.885)

  const kill = async (reason: string) => {
    await page.getByRole('textbox', { name: 'Why' }).fill(reason)
    await page.getByRole('button', { name: 'Switch off', exact: true }).click()
  }
  await here.getByRole('button', { name: 'Switch off: document-type' }).click()
  await kill('The layout of all suppliers changed')
  await expectPage(here.getByText('The layout of all suppliers changed')).toBeVisible()
  expect(routeInForce(home, 'document-type')).toMatchObject({ on: false })
  await here.getByRole('button', { name: 'Switch on: document-type' }).click()
  await expectPage(here.getByText('decides', { exact: true })).toBeVisible()
  expect(routeInForce(home, 'document-type')).toMatchObject({ on: true, reason: null })

  // An operator may switch off, and not change what is set.
  await expectPage(everywhere.getByRole('button', { name: 'Change: document-type' })).toBeHidden()
  await everywhere.getByRole('button', { name: 'Switch off: document-type' }).click()
  await kill('Wrong for two days')
  await expectPage(everywhere.getByText('Wrong for two days')).toBeVisible()
  expect(await admin.routes.list()).toMatchObject([{ on: false, reason: 'Wrong for two days' }])
})

test('who changed what at central, and why, is told to those who may see the audit log', async () => {
  studio = await openSignedIn('auditor', async (admin) => {
    await admin.routes.put({ name: 'document-type', champion: null, thresholds: { invoice: 0.9 } })
    await admin.routes.put({ name: 'document-type', champion: null, thresholds: { invoice: 0.95 } })
    await admin.routes.kill({ name: 'document-type', reason: 'Wrong for two days' })
  })
  const { page } = studio
  await studio.goTo('/routes')
  const acts = page.getByRole('table', { name: 'Who changed what' }).getByRole('row')
  await expectPage(acts).toHaveCount(3)
  await expectPage(acts.nth(0)).toContainText('Switched off: document-type')
  await expectPage(acts.nth(0)).toContainText('Wrong for two days')
  await expectPage(acts.nth(1)).toContainText('administrator')
  await expectPage(acts.nth(1)).toContainText('invoice 90% → 95%')
  await expectPage(acts.nth(2)).toContainText('invoice the model’s own → 90%')
  expect(await axeViolations(page)).toEqual([])
  // Somebody else's act is there at once.
  await studio.admin.routes.revive({ name: 'document-type' })
  await expectPage(acts.nth(0)).toContainText('Switched on')
})
