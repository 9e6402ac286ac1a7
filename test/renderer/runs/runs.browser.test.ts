import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { LINES, putBot } from '../../main/host/runs/bots.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'
import { leftInDoubt, ranAtTheTill, ranBefore } from './prepared.ts'

let studio: OpenStudio

afterEach(() => studio.close())

/** Waits in its first item until it is ended. */
const ENDLESS = LINES.replace(
  '    - file.append',
  '    - flow.while: =true\n      at-most: 1000000\n      steps:\n        - flow.wait: 20ms\n    - file.append',
)

test('where nothing ran yet the page says what to do', async () => {
  studio = await openStudio()
  await studio.goTo('/runs')
  await expectPage(studio.page.getByText('Nothing ran yet')).toBeVisible()
  await expectPage(studio.page.getByRole('link', { name: 'To the bots' })).toBeVisible()
})

test('runs stand in a table, the newest first, to be filtered and gone through by keyboard', async () => {
  studio = await openStudio({
    async prepare(home) {
      const { id } = putBot(home, 'lines', LINES)
      const shouted = LINES.replace('Write lines', '<img src=x onerror=alert(1)> שלום').replace(
        'bot: lines',
        'bot: shout',
      )
      const { id: other } = putBot(
        home,
        'shout',
        shouted.replace('file.append: lines.txt', 'file.append: no/such/lines.txt'),
      )
      await ranBefore(home, { bot: id, inputs: { count: 2 } }, { bot: other, inputs: { count: 1 } })
    },
  })
  const { page } = studio
  await studio.goTo('/runs')
  const rows = page.getByRole('row')
  await expectPage(rows).toHaveCount(3)
  await expectPage(rows.nth(1)).toContainText('<img src=x onerror=alert(1)> שלום')
  await expectPage(rows.nth(1)).toContainText('failed')
  await expectPage(rows.nth(2)).toContainText('2 of 2 done')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('combobox', { name: 'State' }).click()
  await page.getByRole('option', { name: 'done', exact: true }).click()
  await expectPage(rows).toHaveCount(2)
  // The way back from a run leads to the same ones.
  await rows.nth(1).getByRole('link').click()
  await expectPage(page.getByRole('heading', { name: 'Write lines' })).toBeVisible()
  await page.goBack()
  await expectPage(page.getByRole('combobox', { name: 'State' })).toHaveValue('done')
  await expectPage(rows).toHaveCount(2)
  await page.setViewportSize({ width: 1024, height: 640 })
  const isWider = (table: Element) =>
    (table.parentElement?.scrollWidth ?? 0) > (table.parentElement?.clientWidth ?? 0)
  expect(await page.getByRole('table').evaluate(isWider)).toBe(false)
  await page.getByRole('combobox', { name: 'Bot' }).click()
  await page.getByRole('option', { name: 'שלום' }).click()
  await expectPage(page.getByText('No run is like that')).toBeVisible()
  await studio.goTo('/runs')
  await page.getByRole('row').nth(1).getByRole('link').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('heading', { level: 1, name: 'Write lines' })).toBeVisible()
})

test('a run is followed as it goes, ended at once, and resumed', async () => {
  let folder = ''
  studio = await openStudio({
    prepare(home) {
      folder = putBot(home, 'lines', ENDLESS).folder
    },
  })
  const { page } = studio
  await page.getByRole('button', { name: 'Start Write lines' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run' }).click()
  await expectPage(page.getByText('Wait for 20ms').first()).toBeVisible()
  await expectPage(page.getByText('0 of 3 done')).toBeVisible()
  await page.getByRole('button', { name: 'End at once' }).click()
  await expectPage(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await expectPage(page.getByText('The run was stopped at once').first()).toBeVisible()
  writeFileSync(join(folder, 'bot.yaml'), LINES)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expectPage(page.getByText('3 of 3 done')).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'End at once' })).toBeHidden()
})

test('who watches a run sees what its bot sees, until it ends', async () => {
  studio = await openStudio({
    prepare: (home) =>
      void putBot(
        home,
        'waits',
        'bot: waits\nformat: 1\ntitle: Waits\nsteps:\n  - browser.open: "data:text/html,<title>Meadow</title>Grass"\n  - flow.wait: 10m\n',
      ),
  })
  const { page } = studio
  await page.getByRole('button', { name: 'Start Waits' }).click()
  const dialog = page.getByRole('dialog')
  await expectPage(dialog.getByRole('button', { name: 'Run' })).toBeVisible()
  // Where there is no display it has none anyway.
  const windowless = dialog.getByText('Without a window', { exact: true })
  if (await windowless.isVisible()) await windowless.click()
  await dialog.getByRole('button', { name: 'Run' }).click()
  const watch = page.getByRole('button', { name: 'Watch' })
  const seen = page.getByRole('region', { name: 'What the bot sees' })
  await expectPage(watch).toHaveAttribute('aria-pressed', 'false')
  await expectPage(seen).toBeHidden()
  await watch.click()
  await expectPage(seen.getByText('Meadow')).toBeVisible()
  const image = seen.getByRole('img', { name: 'What the bot sees' })
  await expect
    .poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth), { timeout: 60_000 })
    .toBeGreaterThan(300)
  await page.mouse.move(0, 0)
  await expectPage(page.getByRole('tooltip')).toBeHidden()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'End at once' }).click()
  await expectPage(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await expectPage(seen).toBeHidden()
  await expectPage(watch).toBeHidden()
})

test('an item shows its steps, pictures around its commit, and why it failed; a person can finish it', async () => {
  let run = ''
  studio = await openStudio({
    async prepare(home) {
      run = await ranAtTheTill(home)
    },
  })
  const { page } = studio
  await studio.goTo(`/runs/${run}`)
  const items = page.getByRole('navigation', { name: 'Items' })
  await items.getByRole('button', { name: '12.50' }).click()
  await expectPage(page.getByText('Type amount into amount')).toBeVisible()
  await expectPage(page.getByText('done for good')).toBeVisible()
  await page.getByRole('button', { name: 'Picture: After. Enlarge' }).click()
  const large = page.getByRole('dialog').getByRole('img', { name: 'After' })
  await expectPage(large).toBeVisible()
  expect(
    await large.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(300)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Go through 2 pictures' }).click()
  const filmstrip = page.getByRole('dialog', { name: 'Go through 2 pictures' })
  await expectPage(filmstrip.getByText('Picture 1 of 2')).toBeVisible()
  await expectPage(filmstrip.getByText('Before: Click post')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expectPage(filmstrip.getByText('Picture 2 of 2')).toBeVisible()
  await expectPage(filmstrip.getByRole('img', { name: 'After' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await items.getByRole('button', { name: '99.00' }).click()
  await expectPage(page.getByText('"receipt" is not on the page').last()).toBeVisible()
  await page.getByRole('button', { name: 'The page as text' }).click()
  await expectPage(page.getByRole('dialog').getByText('button "Post"')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Finish by hand' }).click()
  const dialog = page.getByRole('dialog')
  await expectPage(dialog.getByText('Click post')).toBeVisible()
  await expectPage(dialog.getByRole('link', { name: 'Open the page' })).toHaveAttribute('href', /^http:/)
  await dialog.getByRole('button', { name: 'I did the rest' }).click()
  await expectPage(page.getByText('2 of 2 done')).toBeVisible()
  await expectPage(items.getByText('Done by hand by')).toBeVisible()
})

test('what is in doubt is settled by a person', async () => {
  let run = ''
  studio = await openStudio({
    prepare(home) {
      run = leftInDoubt(home, putBot(home, 'lines', LINES).folder)
    },
  })
  const { page } = studio
  await studio.goTo(`/runs/${run}`)
  const doubt = page.getByRole('region', { name: 'Did it happen?' })
  await expectPage(doubt).toContainText('lines.txt')
  expect(await axeViolations(page)).toEqual([])
  await doubt.getByRole('button', { name: 'Yes, it happened' }).click()
  await expectPage(doubt).toBeHidden()
})

test('what did not happen is done when the run goes on, all by keyboard', async () => {
  let run = ''
  studio = await openStudio({
    prepare(home) {
      run = leftInDoubt(home, putBot(home, 'lines', LINES).folder)
    },
  })
  const { page } = studio
  await studio.goTo(`/runs/${run}`)
  await page.getByRole('button', { name: 'No, it did not' }).press('Enter')
  await expectPage(page.getByText('It can go on')).toBeVisible()
  await expectPage(page.getByText('in doubt')).toBeHidden()
  await expectPage(page.getByText('did not happen')).toBeVisible()
  // The focus stays beside what was pressed.
  await expectPage(page.locator('div:focus').getByText('did not happen')).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).press('Enter')
  await expectPage(page.getByText('1 of 1 done')).toBeVisible()
  await expectPage(page.locator('div:focus').getByRole('button', { name: 'Run again' })).toBeVisible()
})

test('runs speak German', async () => {
  let run = ''
  studio = await openStudio({
    locale: 'de',
    async prepare(home) {
      const { id } = putBot(home, 'lines', LINES)
      const [first = ''] = await ranBefore(home, { bot: id, inputs: { count: 1 } })
      run = first
    },
  })
  await studio.goTo('/runs')
  await expectPage(studio.page.getByRole('columnheader', { name: 'Begonnen' })).toBeVisible()
  await studio.goTo(`/runs/${run}`)
  await expectPage(studio.page.getByText('1 von 1 erledigt')).toBeVisible()
})
