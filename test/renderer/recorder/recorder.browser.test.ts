import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { readBot } from '../../../bots/index.ts'
import { botLibrary } from '../../../main/host/bots/library.ts'
import { type RecordedPages, recordedPages } from '../../main/host/recorder/pages.ts'
import { type PlayedPerson, playedPerson } from '../../main/host/recorder/played-person.ts'
import { temporaryFolder } from '../../main/temporary-home.ts'
import { replay } from '../../recorder/behaviours/replay.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio, type StudioOptions } from '../studio.ts'

/** Milliseconds: a browser starts, or a page is recorded, on a busy machine. */
const LONG = { timeout: 60_000 }

let pages: RecordedPages
let studio: OpenStudio
let person: PlayedPerson
beforeAll(async () => {
  pages = await recordedPages()
})
afterAll(() => pages.close())
afterEach(() => studio.close())

async function openRecorder(options: StudioOptions = {}): Promise<OpenStudio['page']> {
  person = playedPerson(temporaryFolder())
  studio = await openStudio({ ...options, recorder: { user: person.script } })
  await studio.goTo('/recorder')
  return studio.page
}

async function startRecording(page: OpenStudio['page'], path = '/'): Promise<void> {
  await page.getByRole('textbox', { name: 'Address to begin at' }).fill(`${pages.url}${path}`)
  await page.getByRole('textbox', { name: 'Name of the bot' }).fill('Save orders')
  await page.getByRole('button', { name: 'Start recording' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Recording: Save orders' })).toBeVisible(LONG)
}

const steps = (page: OpenStudio['page']) => page.getByRole('list', { name: 'Steps' }).getByRole('listitem')

test('a task is recorded, reviewed with its input, commit and check, saved, and done again by its bot', async () => {
  const page = await openRecorder()
  expect(await axeViolations(page)).toEqual([])
  await startRecording(page)
  await person.do(async (recorded) => {
    await recorded.getByLabel('Order no.').fill('1001')
    await recorded.getByLabel('Comment').fill('urgent')
    await recorded.getByRole('button', { name: 'Save' }).click()
    await recorded.getByText('Order 1001 saved').waitFor()
  })
  await expectPage(steps(page)).toHaveCount(4, LONG)
  await expectPage(steps(page).nth(3)).toContainText('POST /save', LONG)
  await page.getByRole('button', { name: 'Show larger: Type “1001”' }).click(LONG)
  await expectPage(page.getByRole('dialog').getByRole('img', { name: 'The page at this step' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectPage(page.getByRole('dialog')).toBeHidden(LONG)
  await page.getByRole('button', { name: 'Remove: Type “urgent” into Comment' }).click()
  await expectPage(steps(page)).toHaveCount(3, LONG)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expectPage(page.getByRole('status')).toContainText('Paused', LONG)
  expect(await axeViolations(page)).toEqual([])

  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('button', { name: 'Show it' }).click(LONG)
  await expectPage(page.getByRole('status')).toContainText('Click in the recorded window', LONG)
  await person.do(async (recorded) => await recorded.getByRole('status').click())
  await expectPage(page.getByRole('list', { name: 'It worked when:' })).toContainText('1001', LONG)
  await page.getByRole('textbox', { name: 'Title' }).fill('Save an order')
  await expectPage(page.getByRole('textbox', { name: 'Name of its folder' })).toHaveValue('save-an-order')
  await page.getByRole('textbox', { name: 'Name of the input for "Order no."' }).fill('order')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save the bot' }).click()
  await page.waitForURL(/\/bots\/[0-9a-f]{12}/, LONG)

  const [known] = botLibrary(studio.home).all()
  const bot = readBot(known?.folder ?? '')
  expect(bot).toMatchObject({ name: 'save-an-order', title: 'Save an order', inputs: [{ name: 'order' }] })
  expect(bot.steps.map(({ kind, effect }) => `${kind} ${effect}`)).toEqual([
    'browser.open idempotent',
    'browser.fill idempotent',
    'browser.click commit',
  ])
  const before = pages.saved()
  const context = await studio.context.browser()?.newContext()
  expect(context && (await replay(bot, context))).toBe(undefined)
  expect(pages.saved()).toBe(before + 1)
})

test('rows of a pasted table are bound to what was typed', async () => {
  const page = await openRecorder()
  await page.getByText('Paste', { exact: true }).click()
  await page
    .getByRole('textbox', { name: 'Cells copied from a table' })
    .fill('Order\tCountry\n1001\tSpain\n1002\tAustria\n')
  await startRecording(page)
  await expectPage(page.getByText('Order, Country · 2 rows')).toBeVisible()
  await person.do(async (recorded) => await recorded.getByLabel('Order no.').fill('1001'))
  await expectPage(steps(page)).toHaveCount(2, LONG)
  await page.getByRole('button', { name: 'Finish' }).click()
  await expectPage(page.getByRole('combobox', { name: 'Where "Order no." comes from' })).toHaveValue(
    'Column "Order"',
    LONG,
  )
  await page.getByRole('button', { name: 'Save the bot' }).click()
  await page.waitForURL(/\/bots\/[0-9a-f]{12}/, LONG)
  const [known] = botLibrary(studio.home).all()
  expect(readBot(known?.folder ?? '').transactions?.reference.source).toBe('=row.Order')
})

test('what is broken off is offered again, and what is discarded is gone', async () => {
  const page = await openRecorder()
  await startRecording(page)
  await person.do(async (recorded) => await recorded.getByLabel('Order no.').fill('1001'))
  await expectPage(steps(page)).toHaveCount(2, LONG)
  await studio.restart()
  await studio.goTo('/recorder')
  const row = page.getByRole('row', { name: /Save orders/ })
  await expectPage(row).toContainText('broken off', LONG)
  await row.getByRole('button', { name: 'Take up again' }).click()
  await expectPage(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Save orders', LONG)
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Recorder' })).toBeVisible(LONG)
  await expectPage(row).toBeHidden(LONG)
})

test('an address that does not answer is told where it was given, and nothing typed is lost', async () => {
  const page = await openRecorder()
  await page.getByRole('textbox', { name: 'Address to begin at' }).fill('127.0.0.1:9')
  await page.getByRole('button', { name: 'Start recording' }).click()
  await expectPage(page.getByRole('alert')).toContainText('does not answer', LONG)
  await expectPage(page.getByRole('textbox', { name: 'Address to begin at' })).toHaveValue('127.0.0.1:9')
})

test('beside the recorded window it fits, and speaks German; a recording that is gone says so', async () => {
  const page = await openRecorder({ locale: 'de', viewport: { width: 480, height: 800 } })
  await page.getByRole('textbox', { name: 'Adresse, bei der es beginnt' }).fill(`${pages.url}/`)
  await page.getByRole('button', { name: 'Aufnahme beginnen' }).click()
  await person.do(async (recorded) => await recorded.getByLabel('Order no.').fill('1001'))
  await expectPage(page.getByText('„1001“')).toBeVisible(LONG)
  const isWider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  expect(await page.evaluate(isWider)).toBe(false)
  await expectPage(page.getByRole('button', { name: 'Fertig' })).toBeInViewport()
  await studio.goTo('/recorder/000000000000')
  await expectPage(page.getByRole('link', { name: 'Zur Aufnahme' })).toBeVisible(LONG)
})

test('a link to the recorder says what is to be recorded, and begins nothing', async () => {
  studio = await openStudio()
  const { page } = studio
  await studio.goTo('/recorder?url=https%3A%2F%2Fexample.org%2Forders')
  await expectPage(page.getByRole('textbox', { name: 'Address to begin at' })).toHaveValue(
    'https://example.org/orders',
    LONG,
  )
  await studio.goTo('/recorder?kind=desktop')
  await expectPage(page.getByRole('radio', { name: 'Programs' })).toBeChecked(LONG)
  await expectPage(page.getByRole('textbox', { name: 'Address to begin at' })).toHaveCount(0)
})

test('a browser and programs can be recorded at once; where no display is, that is said', async () => {
  vi.stubEnv('DISPLAY', '')
  vi.stubEnv('WAYLAND_DISPLAY', '')
  onTestFinished(() => void vi.unstubAllEnvs())
  studio = await openStudio({ locale: 'de' })
  const { page } = studio
  await studio.goTo('/recorder')
  await page.getByText('Beides', { exact: true }).click()
  await expectPage(page.getByText('daneben in allen Programmen')).toBeVisible()
  const start = page.getByRole('button', { name: 'Aufnahme beginnen' })
  await expectPage(start).toBeDisabled()
  await page.getByRole('textbox', { name: 'Adresse, bei der es beginnt' }).fill(`${pages.url}/`)
  expect(await axeViolations(page)).toEqual([])
  await start.click()
  await expectPage(page.getByRole('alert')).toContainText('Bildschirm', LONG)
})
