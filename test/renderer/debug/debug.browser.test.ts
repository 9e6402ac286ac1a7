import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Home } from '../../../main/host/home.ts'
import { putBot } from '../../main/host/runs/bots.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

const SUMS = `bot: sums
format: 1
title: Sums
steps:
  - data.set: =1
    save: first
  - data.assert: =first = 2
    message: It is not two
  - file.write: result.txt
    text: =$string(first)
    effect: idempotent
`

const TENS = `bot: tens
format: 1
title: Tens
steps:
  - flow.each: =[1, 2, 3]
    as: n
    steps:
      - data.set: =n * 10
        save: ten
`

let studio: OpenStudio

afterEach(() => studio.close())

async function openBot(text = SUMS, locale = 'en'): Promise<void> {
  let bot = ''
  studio = await openStudio({
    locale,
    prepare: (home: Home) => {
      bot = putBot(home, 'sums', text).id
    },
  })
  await studio.goTo(`/bots/${bot}`)
}

test('a bot is gone through step by step, mended where it failed, and goes on', async () => {
  await openBot()
  const { page, home } = studio
  await page.getByRole('button', { name: 'Debug' }).click()
  await page.getByRole('menuitem', { name: 'Go through it step by step' }).click()
  const bar = page.getByRole('toolbar', { name: 'Debugger' })
  await expectPage(bar.getByText('Stopped before this step')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('F10')
  const panel = page.getByRole('region', { name: 'Debugger' })
  await expectPage(panel.getByText('first 1')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('F10')
  await expectPage(bar.getByText('This step failed')).toBeVisible({ timeout: 60_000 })
  await expectPage(panel.getByText('It is not two')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('textbox', { name: /condition/i }).fill('=first = 1')
  await bar.getByRole('button', { name: 'Do it again' }).click()
  await expectPage(bar.getByText('Stopped before this step')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('F5')
  await expectPage(bar.getByText('Ended')).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(join(home.bots, 'sums', 'result.txt'), 'utf8')).toBe('1')
  await bar.getByRole('button', { name: 'Close the debugger' }).click()
  await expectPage(bar).toBeHidden()
})

test('a breakpoint that is set with the mouse or F9 stops the run there', async () => {
  await openBot()
  const { page } = studio
  const last = page.getByRole('treeitem').filter({ hasText: 'result.txt' })
  await last.getByRole('button', { name: 'Stop here (F9)' }).click()
  await expectPage(last.getByRole('button', { name: 'Stop here (F9)' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await last.click()
  await page.getByRole('button', { name: 'Debug' }).click()
  await page.getByRole('menuitem', { name: 'Run from this step' }).click()
  const bar = page.getByRole('toolbar', { name: 'Debugger' })
  await expectPage(bar.getByText('Stopped before this step')).toBeVisible({ timeout: 60_000 })
  await expectPage(last).toHaveAttribute('data-standing', 'here')
  await bar.getByRole('button', { name: 'End at once (Shift+F5)' }).click()
  await expectPage(bar.getByText('Ended')).toBeVisible({ timeout: 60_000 })
})

test('a breakpoint stops where its condition is true; a wrong formula is told beside the field', async () => {
  await openBot(TENS)
  const { page } = studio
  const inner = page.getByRole('treeitem').filter({ hasText: 'ten' })
  await inner.click()
  await page.keyboard.press('Shift+F9')
  const dialog = page.getByRole('dialog', { name: 'Stop here on a condition' })
  const condition = dialog.getByRole('textbox', { name: 'Condition' })
  await expectPage(condition).toBeFocused()
  await page.keyboard.type('m = 2')
  await expectPage(dialog.getByText('Nothing is known by the name "m"')).toBeVisible()
  await expectPage(dialog.getByRole('button', { name: 'Set breakpoint' })).toBeDisabled()
  expect(await axeViolations(page)).toEqual([])
  await condition.fill('=n = 2')
  await dialog.getByRole('button', { name: 'Set breakpoint' }).click()
  await expectPage(inner.getByRole('button', { name: 'Stop here (F9) if n = 2' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('button', { name: 'Debug' }).click()
  await page.getByRole('menuitem', { name: 'Go through it step by step' }).click()
  const bar = page.getByRole('toolbar', { name: 'Debugger' })
  await expectPage(bar.getByText('Stopped before this step')).toBeVisible()
  await page.keyboard.press('F5')
  await expectPage(page.getByRole('region', { name: 'Debugger' }).getByText('n 2')).toBeVisible()
  await page.keyboard.press('F5')
  await expectPage(bar.getByText('Ended')).toBeVisible()
})

test('the condition of a breakpoint is changed by the other mouse button, and taken out again', async () => {
  await openBot(TENS, 'de')
  const { page } = studio
  const gutter = page
    .getByRole('treeitem')
    .filter({ hasText: 'ten' })
    .getByRole('button', { name: /^Hier anhalten/ })
  await gutter.click({ button: 'right' })
  const dialog = page.getByRole('dialog', { name: 'Hier unter einer Bedingung anhalten' })
  await dialog.getByRole('textbox', { name: 'Bedingung' }).fill('=n > 1')
  await dialog.getByRole('button', { name: 'Haltepunkt setzen' }).click()
  await expectPage(gutter).toHaveAccessibleName('Hier anhalten (F9), wenn n > 1')
  await gutter.click({ button: 'right' })
  await dialog.getByRole('textbox', { name: 'Bedingung' }).fill('')
  await dialog.getByRole('button', { name: 'Haltepunkt setzen' }).click()
  await expectPage(gutter).toHaveAccessibleName('Hier anhalten (F9)')
  await expectPage(gutter).toHaveAttribute('aria-pressed', 'true')
})

test('breakpoints are there again with their conditions when the bot is opened again; those of steps that are gone are not', async () => {
  await openBot(TENS)
  const { page, home } = studio
  const steps = page.getByRole('treeitem')
  const gutterOf = (text: string) =>
    steps
      .filter({ hasText: text })
      .last()
      .getByRole('button', { name: /^Stop here/ })
  await gutterOf('ten').click({ button: 'right' })
  const dialog = page.getByRole('dialog', { name: 'Stop here on a condition' })
  await dialog.getByRole('textbox', { name: 'Condition' }).fill('=n > 1')
  await dialog.getByRole('button', { name: 'Set breakpoint' }).click()
  await steps.first().getByRole('button', { name: 'Stop here (F9)' }).click()
  await expectPage(steps.first().getByRole('button', { name: 'Stop here (F9)' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  const { pathname } = new URL(page.url())
  await page.getByRole('link', { name: 'To the bots' }).click()
  const file = join(home.bots, 'sums', 'bot.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('=[1, 2, 3]', '=[4]'))
  await studio.restart()
  await studio.goTo(pathname)
  await expectPage(gutterOf('ten')).toHaveAccessibleName('Stop here (F9) if n > 1', { timeout: 60_000 })
  await expectPage(steps.first().getByRole('button', { name: 'Stop here (F9)' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
})
