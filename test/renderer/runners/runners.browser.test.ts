import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { openSignedIn, type SignedInStudio } from '../signed-in.ts'

let studio: SignedInStudio

afterEach(() => studio.close(), 60_000)

test('a runner is invited with a code that works, is seen, and removed after a question', async () => {
  studio = await openSignedIn('administrator', async () => undefined)
  const { page, admin, central } = studio
  const row = page.getByRole('row').filter({ hasText: 'vm-1' })
  await studio.goTo('/runners')
  await page.getByRole('button', { name: 'Invite a runner' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('vm-1')
  await page.getByRole('button', { name: 'Make a code' }).click()
  const shown = page.getByText('deskhand runner')
  await expectPage(shown).toBeVisible()
  const commands = (await shown.textContent()) ?? ''
  expect(commands).toContain(`--central ${central.url}`)
  expect(await axeViolations(page)).toEqual([])
  const [, code = ''] = /--enrol (\S+)/.exec(commands) ?? []
  await admin.runners.enrol({ code, pc: randomUUID() })
  await page.getByRole('button', { name: 'Done' }).click()
  await expectPage(row).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Remove: vm-1' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expectPage(row.getByText('removed')).toBeVisible()
  expect(await admin.runners.list()).toMatchObject([{ name: 'vm-1', revoked: true }])
})
