import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import type { Home } from '../../../main/host/home.ts'
import { putDocument, putTask, putWaitingRun } from '../../main/host/tasks/asked.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio, type StudioOptions } from '../studio.ts'

let studio: OpenStudio

afterEach(() => studio.close())

const HTML = 'هل تمت المعاملة؟ <b onmouseover="alert(1)">x</b>'

/** Three questions: about a document that a run has read, to choose from, and one without a document. */
async function prepare(home: Home): Promise<void> {
  const document = await putDocument(home)
  const journal = openJournal(home.journal)
  putWaitingRun(journal, 'run-1', document)
  journal.close()
  const vendor = { name: 'vendor', title: 'Vendor', type: 'text', value: 'Acme' } as const
  const total = {
    name: 'total',
    title: 'Total',
    type: 'number',
    value: 12.5,
    doubt: 'net and tax make 13',
  } as const
  putTask(
    home,
    { id: 'check', title: 'Check scan.png', fields: [vendor, total], document, run: 'run-1' },
    900,
  )
  const choices = ['invoice', 'letter', 'other']
  const kind = { name: 'label', title: 'Kind of document', type: 'choice', choices, value: 'letter' } as const
  putTask(home, { id: 'kind', title: 'What is it?', fields: [kind] }, 600)
  putTask(
    home,
    { id: 'undo', title: HTML, fields: [{ name: 'undone', title: 'Is it undone?', type: 'yes-no' }] },
    300,
  )
}

async function opened(path: string, options: StudioOptions = {}) {
  studio = await openStudio({ prepare, ...options })
  await studio.goTo(path)
  return studio.page
}

const answerTo = (id: string) => {
  const file = join(studio.home.tasks, `${id}.answer.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

test('questions stand in the order of their age, counted beside the pages, in any script', async () => {
  const page = await opened('/inbox', { viewport: { width: 1024, height: 640 } })
  const titles = page.getByRole('row').getByRole('link')
  await expectPage(titles).toHaveText(['Check scan.png', 'What is it?', HTML])
  await expectPage(page.getByRole('link', { name: 'Inbox' })).toContainText('3 open')
  expect(await axeViolations(page)).toEqual([])
})

test('by keyboard alone: the doubtful field has the focus and its mark, Enter answers, the next opens by itself', async () => {
  const page = await opened('/inbox')
  await page.getByRole('link', { name: 'Check scan.png' }).press('Enter')
  const total = page.getByRole('textbox', { name: 'Total' })
  await expectPage(total).toBeFocused()
  await expectPage(page.getByText('net and tax make 13')).toBeVisible()
  await expectPage(page.getByText('Read with 62%: right of "Total"')).toBeVisible()
  await expectPage(page.getByRole('img', { name: 'Page of scan.png' })).toBeVisible()
  await expectPage(page.locator('button[title=Total]')).toHaveAttribute('data-focused', 'true')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('13')
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('radio', { name: 'letter' })).toBeFocused()
  expect(answerTo('check')).toEqual({ vendor: 'Acme', total: 13 })
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('heading', { name: HTML })).toBeVisible()
  expect(answerTo('kind')).toEqual({ label: 'invoice' })
  await page.keyboard.press('Enter')
  await expectPage(page.getByText('This needs an answer')).toBeVisible()
  await page.getByRole('radio', { name: 'Yes' }).press('Space')
  await page.keyboard.press('Enter')
  await expectPage(page.getByText('Nothing waits for you')).toBeVisible()
  expect(answerTo('undo')).toEqual({ undone: true })
  await expectPage(page.getByText('All questions of "Pay" are answered.')).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Let it go on' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
})

test('Alt and arrows go from question to question, Escape back to all of them', async () => {
  const page = await opened('/inbox/check')
  await expectPage(page.getByRole('textbox', { name: 'Total' })).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expectPage(page.getByRole('heading', { name: 'What is it?' })).toBeVisible()
  await expectPage(page.getByText('Question 2 of 3')).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expectPage(page.getByRole('heading', { name: 'Check scan.png' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectPage(page).toHaveURL(/\/inbox$/)
})

test('a question that was answered elsewhere says so and leads to the next', async () => {
  const page = await opened('/inbox/kind')
  await expectPage(page.getByRole('heading', { name: 'What is it?' })).toBeVisible()
  writeFileSync(join(studio.home.tasks, 'kind.answer.json'), '{"label":"other"}')
  await expectPage(page.getByText('This question is no longer open')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Next question', exact: true }).press('Enter')
  await expectPage(page.getByRole('heading', { name: 'Check scan.png' })).toBeVisible()
})

test('an answer that does not fit is refused and stays; a document that is gone does not keep from answering', async () => {
  const page = await opened('/inbox/check', {
    prepare: async (home) => {
      const document = { path: join(home.folder, 'gone.png'), sha256: 'x' }
      const day = { name: 'day', title: 'Day', type: 'text', value: 'x', doubt: 'unclear' } as const
      putTask(home, { id: 'check', title: 'Check gone.png', fields: [day], document })
    },
  })
  await expectPage(page.getByText('cannot be shown')).toBeVisible()
  await page.getByRole('textbox', { name: 'Day' }).fill('')
  await page.keyboard.press('Enter')
  await expectPage(page.getByText('This needs an answer')).toBeVisible()
  await page.getByRole('textbox', { name: 'Day' }).fill('Monday')
  await page.keyboard.press('Enter')
  await expectPage(page.getByText('Nothing waits for you')).toBeVisible()
  expect(answerTo('check')).toEqual({ day: 'Monday' })
})

test('the inbox speaks German', async () => {
  const page = await opened('/inbox/undo', { locale: 'de-DE' })
  await page.getByRole('radio', { name: 'Nein' }).press('Space')
  await page.getByRole('button', { name: 'Antworten' }).click()
  await expectPage(page.getByText('Frage 2 von 2')).toBeVisible()
  expect(answerTo('undo')).toEqual({ undone: false })
})
