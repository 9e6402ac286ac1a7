import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

let studio: OpenStudio
let team: string
let archive: string

beforeEach(async () => {
  studio = await openStudio({
    prepare(home) {
      team = join(home.folder, 'team')
      archive = join(home.folder, 'archive')
      for (const [folder, title] of [
        [join(team, 'pay'), 'Pay the suppliers'],
        [join(archive, 'post'), 'Answer the post'],
      ] as const) {
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, 'bot.yaml'), `bot: some\nformat: 1\ntitle: ${title}\nsteps: []\n`)
      }
    },
  })
})

afterEach(() => studio.close())

test('a folder of bots is added, raised and removed, and the bots are shown with where they stand', async () => {
  const { page } = studio
  await studio.goTo('/settings')
  const field = page.getByRole('textbox', { name: 'Another folder' })
  const add = page.getByRole('button', { name: 'Add', exact: true })
  const folders = page.getByRole('table', { name: 'Folders of bots' }).getByRole('row')
  await field.fill(join(team, 'nowhere'))
  await expectPage(field).toHaveAttribute('aria-invalid', 'true')
  await expectPage(add).toBeDisabled()
  await field.fill(join(team, 'pay'))
  await add.click()
  await expectPage(page.getByText('This one is a bot itself')).toBeVisible()
  for (const [index, folder] of [team, archive].entries()) {
    await field.fill(folder)
    await add.click()
    await expectPage(folders).toHaveCount(index + 2)
  }
  await expectPage(folders.nth(1)).toContainText('1 bot')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: `Move up ${archive}` }).click()
  await expectPage(folders.nth(1)).toContainText(archive)
  await page.getByRole('link', { name: 'Bots', exact: true }).click()
  const bots = page.getByRole('row')
  await expectPage(bots.nth(1)).toContainText(join(archive, 'post'))
  await expectPage(bots.nth(2)).toContainText('Pay the suppliers')
  await bots.nth(1).getByRole('button', { name: 'More for Answer the post' }).click()
  await expectPage(page.getByRole('menuitem', { name: 'Copy the path' })).toBeVisible()
  await expectPage(page.getByRole('menuitem', { name: 'Take off the list' })).toBeHidden()
  await studio.goTo('/settings')
  await page.getByRole('button', { name: `Remove ${archive}` }).click()
  await expectPage(folders).toHaveCount(2)
  await studio.goTo('/')
  await expectPage(page.getByRole('row').filter({ hasText: 'Pay the suppliers' })).toBeVisible()
  await expectPage(page.getByText('Answer the post')).toBeHidden()
})
