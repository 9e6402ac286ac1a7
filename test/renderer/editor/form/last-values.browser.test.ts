import { afterEach, expect, test } from 'vitest'
import { carryOut } from '../../../../main/runner/carry-out.ts'
import { putBot } from '../../../main/host/runs/bots.ts'
import { axeViolations } from '../../axe.ts'
import { expectPage } from '../../expect-page.ts'
import { type OpenStudio, openStudio } from '../../studio.ts'

const SUMS = `bot: sums
format: 1
steps:
  - data.set: =[3, 4]
    save: parts
  - data.set: =$sum(parts)
    save: total
`

let studio: OpenStudio | undefined

afterEach(() => studio?.close())

test('a formula shows what it gives with the values of the last run, as one types', async () => {
  let bot = ''
  studio = await openStudio({
    prepare: async (home) => {
      const { id, folder } = putBot(home, 'sums', SUMS)
      bot = id
      const progress = { event: () => undefined, note: () => undefined, clear: () => undefined }
      await carryOut({ folder, inputs: {}, assets: {}, headless: true, home, progress })
    },
  })
  const { page } = studio
  await studio.goTo(`/bots/${bot}`)
  await page.getByRole('treeitem', { name: 'total' }).click()
  const form = page.getByRole('region', { name: 'Form of the step' })
  await expectPage(form.getByText('In the last run: 7')).toBeVisible()
  const value = form.getByRole('textbox', { name: 'Value' })
  await value.fill('=$max(parts) * 100')
  await expectPage(form.getByText('In the last run: 400')).toBeVisible()
  await value.press('ControlOrMeta+a')
  await value.pressSequentially('=par')
  await expectPage(page.getByRole('option').first()).toContainText('[3,4]')
  await page.keyboard.press('Escape')
  expect(await axeViolations(page)).toEqual([])
})
