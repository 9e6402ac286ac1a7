import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readBot } from '../../../../bots/index.ts'
import type { Secret } from '../../../../bots/secrets/index.ts'
import type { BotWishes, RecordingState } from '../../../../main/api/host/contract/recorder.ts'
import { botLibrary } from '../../../../main/host/bots/library.ts'
import type { Home } from '../../../../main/host/home.ts'
import { recorderServices } from '../../../../main/host/recorder/index.ts'
import { openVault } from '../../../../main/host/vault/index.ts'
import type { PageServer } from '../../../fixtures/pages/serve.ts'
import { temporaryFolder, temporaryHome } from '../../temporary-home.ts'
import { recordedPages } from './pages.ts'
import { playedPerson } from './played-person.ts'

let pages: PageServer
beforeAll(async () => {
  pages = await recordedPages()
})
afterAll(() => pages.close())

/** A recorder with somebody who works in what it records. */
function recorder(home: Home = temporaryHome()) {
  const person = playedPerson(temporaryFolder())
  const services = recorderServices(home, { user: person.script })
  onTestFinished(() => services.close())
  const start = (path = '/', more: Partial<Parameters<typeof services.start>[0]> = {}) =>
    services.start({
      ...{ kind: 'browser', url: `${pages.url}${path}`, name: 'Save orders', secure: false, language: 'en' },
      ...more,
    })
  const stateOf = (id: string): RecordingState => {
    const found = services.list().find((state) => state.id === id)
    if (!found) throw new Error(`There is no recording ${id}`)
    return found
  }
  const sentences = (id: string) => stateOf(id).steps.map(({ sentence }) => sentence)
  const told = (id: string) => expect.poll(() => sentences(id), { timeout: 60_000 })
  const phase = (id: string) => expect.poll(() => stateOf(id).phase, { timeout: 60_000 })
  return { home, person, services, start, stateOf, sentences, told, phase }
}

const wishes = (more: Partial<BotWishes> = {}): BotWishes => ({
  ...{ name: 'save-orders', title: 'Save orders', loops: false, inputs: [], columns: [] },
  ...more,
})

const botOf = (home: Home, id: string) => readBot(botLibrary(home).folderOf(id))

test('what a person does is told as it happens, can be paused, removed and undone, and becomes a bot with inputs', async () => {
  const { home, person, services, start, told, phase, stateOf } = recorder()
  const id = await start()
  await phase(id).toBe('recording')
  await person.do(async (page) => {
    await page.getByLabel('Order no.').fill('1001')
    await page.getByLabel('Comment').fill('urgent please')
  })
  await told(id).toEqual([
    expect.stringContaining('Open'),
    'Type “1001” into Order no.',
    'Type “urgent please” into Comment',
  ])
  await services.remove(id, stateOf(id).steps[2]?.id ?? 0)
  await told(id).toHaveLength(2)
  await services.pause(id)
  await phase(id).toBe('paused')
  await person.do(async (page) => await page.getByLabel('Comment').fill('not for the bot'))
  await services.resume(id)
  await phase(id).toBe('recording')
  await person.do(async (page) => {
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Order 1001 saved').waitFor()
  })
  await expect
    .poll(() => stateOf(id).steps.at(-1), { timeout: 60_000 })
    .toMatchObject({ sentence: 'Click Save', effect: 'commit', sent: ['POST /save'] })

  await services.pick(id, 'verify', stateOf(id).steps.at(-1)?.id)
  await phase(id).toBe('picking')
  await person.do(async (page) => await page.getByRole('status').click())
  await phase(id).toBe('recording')

  const review = await services.review(id, false)
  await phase(id).toBe('paused')
  expect(review).toMatchObject({
    name: 'save-orders',
    title: 'Save orders',
    commits: [{ sentence: 'Click Save', sent: ['POST /save'], verify: [expect.stringContaining('1001')] }],
    values: [{ text: '1001', title: 'Order no.', isTyped: true }],
  })
  const { bot, notKept } = await services.save(id, wishes({ inputs: review.values }))
  expect(notKept).toEqual([])
  const saved = botOf(home, bot)
  expect(saved).toMatchObject({ name: 'save-orders', title: 'Save orders', inputs: [{ default: '1001' }] })
  expect(saved.steps[2]?.verify?.[0]?.params.text).toMatchObject({
    source: expect.stringContaining('inputs.'),
  })
  expect(services.list()).toEqual([])
  expect(readdirSync(home.recordings)).toEqual([])
})

test('steps have pictures, unless it is recorded in secret; then nothing of what was typed is kept', async () => {
  const { home, person, services, start, told, stateOf } = recorder()
  const type = async (id: string) => {
    await person.do(async (page) => await page.getByLabel('Order no.').fill('1001'))
    await told(id).toHaveLength(2)
  }
  const open = await start()
  await type(open)
  await expect.poll(() => stateOf(open).steps[1]?.hasPicture, { timeout: 60_000 }).toBe(true)
  const picture = services.picture(open, stateOf(open).steps[1]?.id ?? 0)
  expect([...new Uint8Array(await picture.arrayBuffer())].slice(0, 2)).toEqual([0xff, 0xd8])
  await services.discard(open)
  expect(existsSync(join(home.recordings, open))).toBe(false)
})

test('nothing of what was typed is kept where that is wished', async () => {
  const { person, services, start, told, stateOf, home } = recorder()
  const id = await start('/', { secure: true, language: 'de' })
  await person.do(async (page) => await page.getByLabel('Order no.').fill('1001'))
  await told(id).toEqual([expect.stringContaining('öffnen'), expect.not.stringContaining('1001')])
  expect(stateOf(id).steps.some(({ hasPicture }) => hasPicture)).toBe(false)
  const { bot } = await services.save(id, wishes())
  expect(botOf(home, bot).inputs).toMatchObject([{ name: 'orderNo' }])
})

test('a password goes into the vault and nowhere else; one of another account there stays', async () => {
  const { home, person, services, start, told } = recorder()
  const vault = openVault(home)
  vault.set('account', 'credential', { user: 'bea', password: 'other-secret' })
  const id = await start('/log-in')
  await person.do(async (page) => {
    await page.getByLabel('User').fill('anna')
    await page.getByLabel('Password').fill('hunter2-secret')
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByRole('heading', { name: 'Orders' }).waitFor()
  })
  await told(id).toContain('Click Log in')
  expect((await services.review(id, false)).secrets).toMatchObject([{ asset: 'account', isKept: true }])
  const { bot } = await services.save(id, wishes())
  const saved = botOf(home, bot)
  expect(saved.assets).toMatchObject([{ name: 'account2', type: 'credential' }])
  expect(JSON.stringify(saved.steps)).toContain('=assets.account2.password')
  const kept = vault.get('account2') as { user: string; password: Secret }
  expect([kept.user, kept.password.reveal()]).toEqual(['anna', 'hunter2-secret'])
  expect(vault.get('account')).toMatchObject({ user: 'bea' })
})

test('a table that was pasted becomes the rows that the bot works through', async () => {
  const { home, person, services, start, told, stateOf } = recorder()
  const id = await start('/', { table: { text: 'Order\tCountry\n1001\tSpain\n1002\tAustria\n' } })
  expect(stateOf(id).table).toEqual({ file: 'table.csv', headings: ['Order', 'Country'], rows: 2 })
  await person.do(async (page) => await page.getByLabel('Order no.').fill('1001'))
  await told(id).toHaveLength(2)
  const { values } = await services.review(id, false)
  expect(values).toMatchObject([{ text: '1001', column: 'Order' }])
  const columns = values.map(({ ref, text, column = '' }) => ({ ref, text, heading: column }))
  const { bot } = await services.save(id, wishes({ columns }))
  expect(botOf(home, bot).transactions?.reference.source).toBe('=row.Order')
  expect(existsSync(join(botLibrary(home).folderOf(bot), 'table.csv'))).toBe(true)
})

test('what was done to one row after another is offered as a loop', async () => {
  const { home, person, services, start, told } = recorder()
  const id = await start('/hours')
  await person.do(async (page) => {
    for (const [name, hours] of [
      ['Miller', '8'],
      ['Smith', '6'],
    ] as const) {
      const row = page.locator('tr', { hasText: name })
      await row.locator('input').fill(hours)
      await row.locator('button').click()
    }
  })
  await told(id).toHaveLength(5)
  expect((await services.review(id, true)).loops).toMatchObject([{ steps: [{}, {}], rows: [{}, {}] }])
  const { bot } = await services.save(id, wishes({ loops: true }))
  expect(botOf(home, bot).steps.map(({ kind }) => kind)).toEqual(['browser.open', 'flow.each'])
})

test('a recording whose process was killed is offered and taken up, without its window', async () => {
  const { home, person, services, start, told, phase, sentences } = recorder()
  const id = await start()
  await person.do(async (page) => await page.getByLabel('Order no.').fill('1001'))
  await told(id).toHaveLength(2)
  process.kill(services.processOf(id) ?? 0, 'SIGKILL')
  await phase(id).toBe('broken')
  await expect(services.undo(id)).rejects.toMatchObject({ code: 'browser-gone' })

  const later = recorder(home)
  await later.phase(id).toBe('broken')
  await later.services.recover(id, 'en')
  await later.phase(id).toBe('ended')
  expect(later.sentences(id)).toEqual(sentences(id))
  await expect(later.services.pause(id)).rejects.toMatchObject({ code: 'browser-gone' })
  const { bot } = await later.services.save(id, wishes())
  expect(botOf(home, bot).steps).toHaveLength(2)
})

test('what was recorded stays where the person closes the browser', async () => {
  const { home, person, services, start, phase, told } = recorder()
  const id = await start()
  await person.do(async (page) => await page.getByLabel('Order no.').fill('1001'))
  await told(id).toHaveLength(2)
  await person.do(async (page) => await page.close())
  await phase(id).toBe('ended')
  const { bot } = await services.save(id, wishes())
  const saved = botOf(home, bot)
  expect(saved.steps.map(({ kind }) => kind)).toEqual(['browser.open', 'browser.fill'])
})

test('a bot is never put over another, and a wrong name loses nothing', async () => {
  const { home, services, start, phase } = recorder()
  mkdirSync(join(home.bots, 'save-orders'), { recursive: true })
  const id = await start()
  await expect(services.save(id, wishes())).rejects.toMatchObject({ code: 'file-exists' })
  await expect(services.save(id, wishes({ name: '../x' }))).rejects.toMatchObject({ code: 'field-invalid' })
  await phase(id).toBe('recording')
  await services.save(id, wishes({ name: 'save-orders-2' }))
  expect(readdirSync(home.bots)).toEqual(['save-orders', 'save-orders-2'])
})

test('what cannot be recorded is refused and leaves nothing', async () => {
  const { home, services, start } = recorder()
  await expect(start('', { url: 'nonsense' })).rejects.toMatchObject({ code: 'wrong-use' })
  await expect(start('', { url: 'http://127.0.0.1:9/' })).rejects.toMatchObject({ code: 'page-unreachable' })
  await expect(start('/', { table: { text: 'Order\n' } })).rejects.toMatchObject({ code: 'table-invalid' })
  expect(services.list()).toEqual([])
  expect(readdirSync(home.recordings)).toEqual([])
})
