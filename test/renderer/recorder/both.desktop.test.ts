import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { readBot } from '../../../bots/index.ts'
import { botLibrary } from '../../../main/host/bots/library.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'
import { type RecordedPages, recordedPages } from '../../main/host/recorder/pages.ts'
import { playedPerson } from '../../main/host/recorder/played-person.ts'
import { temporaryFolder } from '../../main/temporary-home.ts'
import { expectPage } from '../expect-page.ts'
import { openStudio } from '../studio.ts'

/** Milliseconds: a browser and programs start on a busy machine. */
const LONG = { timeout: 60_000 }

let session: VirtualDesktop
let pages: RecordedPages
beforeAll(async () => {
  pages = await recordedPages()
  session = await virtualDesktop()
  // The process of a recording has the environment of the one that starts it.
  for (const [name, value] of Object.entries(session.environment)) vi.stubEnv(name, value)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await session?.stop()
  await pages?.close()
})

test('what is done in the browser and in programs beside it is one list of steps, and becomes one bot', async () => {
  const person = playedPerson(temporaryFolder())
  const studio = await openStudio({ recorder: { user: person.script } })
  onTestFinished(() => studio.close())
  const { page } = studio
  await studio.goTo('/recorder')
  await page.getByText('Both', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Address to begin at' }).fill(`${pages.url}/`)
  await page.getByRole('textbox', { name: 'Name of the bot' }).fill('Take over')
  await page.getByRole('button', { name: 'Start recording' }).click()
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem')
  await expectPage(steps).toHaveCount(1, LONG)

  await person.do(async (recorded) => await recorded.getByLabel('Order no.').fill('1001'))
  await expectPage(steps.last()).toContainText('“1001”', LONG)
  await person.do(async (_recorded, desktop) => {
    await desktop.start('zenity', '--entry', '--title=Customer', '--text=Name')
    await desktop.click({ role: 'textbox' })
    await desktop.type('Miller')
    await desktop.click({ role: 'button', name: 'OK' })
    await desktop.gone({ title: 'Customer' })
  })
  await expectPage(steps.filter({ hasText: 'Miller' })).toHaveCount(1, LONG)
  await person.do(async (recorded) => await recorded.getByLabel('Comment').fill('not for the bot'))
  await expectPage(steps.last()).toContainText('“not for the bot”', LONG)
  await page.getByRole('button', { name: 'Undo the last step' }).click()
  await expectPage(steps.filter({ hasText: 'not for the bot' })).toHaveCount(0, LONG)
  await person.do(async (recorded) => {
    await recorded.getByRole('button', { name: 'Save' }).click()
    await recorded.getByText('Order 1001 saved').waitFor()
  })
  await expectPage(steps.last()).toContainText('POST /save', LONG)

  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('button', { name: 'Show it' }).click(LONG)
  await expectPage(page.getByRole('status')).toContainText('Click in the recorded window', LONG)
  await person.do(async (recorded) => await recorded.getByRole('status').click())
  await expectPage(page.getByRole('list', { name: 'It worked when:' })).toContainText('1001', LONG)
  await page.getByRole('button', { name: 'Save the bot' }).click()
  await page.waitForURL(/\/bots\/[0-9a-f]{12}/, LONG)
  const [known] = botLibrary(studio.home).all()
  const bot = readBot(known?.folder ?? '')
  const families = bot.steps.map(({ kind }) => kind.split('.')[0])
  expect(families.filter((family, at) => family !== families[at - 1])).toEqual([
    'browser',
    'desktop',
    'browser',
  ])
  expect(bot.steps.map(({ params }) => params.value)).toContain('Miller')
  expect(bot.steps.at(-1)?.verify).not.toEqual([])
})

test('closing the browser does not end what is recorded of programs, and all of it outlives the host', async () => {
  const person = playedPerson(temporaryFolder())
  const studio = await openStudio({ recorder: { user: person.script } })
  onTestFinished(() => studio.close())
  const { page } = studio
  await studio.goTo('/recorder?kind=both')
  await page.getByRole('textbox', { name: 'Address to begin at' }).fill(`${pages.url}/`)
  await page.getByRole('button', { name: 'Start recording' }).click()
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem')
  await expectPage(steps).toHaveCount(1, LONG)
  await person.do(async (recorded) => await recorded.getByLabel('Order no.').fill('1001'))
  await expectPage(steps.last()).toContainText('“1001”', LONG)
  await person.do(async (recorded, desktop) => {
    await recorded.close()
    await desktop.start('zenity', '--info', '--title=Note', '--text=Read')
    await desktop.click({ role: 'button', name: 'OK' })
    await desktop.gone({ title: 'Note' })
  })
  await expectPage(steps.filter({ hasText: 'OK' })).not.toHaveCount(0, LONG)
  await page.getByRole('button', { name: 'Pick' }).click()
  await page.getByRole('menuitem', { name: 'Read a value' }).click()
  await expectPage(page.getByRole('alert').last()).toContainText('cannot be asked', LONG)

  await studio.restart()
  await studio.goTo('/recorder')
  await page.getByRole('button', { name: 'Take up again' }).click(LONG)
  await page.getByRole('button', { name: 'Save the bot' }).click(LONG)
  await page.waitForURL(/\/bots\/[0-9a-f]{12}/, LONG)
  const [known] = botLibrary(studio.home).all()
  const kinds = readBot(known?.folder ?? '').steps.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['browser.fill', 'desktop.click']))
})
