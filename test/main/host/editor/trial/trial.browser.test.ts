import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Journal, openJournal } from '../../../../../bots/engine/journal/index.ts'
import { botLibrary } from '../../../../../main/host/bots/library.ts'
import { debugServices } from '../../../../../main/host/debug/index.ts'
import { trialServices } from '../../../../../main/host/editor/trial/index.ts'
import { home } from '../../../../../main/host/home.ts'
import { type RunServices, runServices } from '../../../../../main/host/runs/index.ts'
import { type PageServer, servePages } from '../../../../fixtures/pages/serve.ts'

let folder: string
let bot: string
let server: PageServer
let journal: Journal
let runs: RunServices
let trials: ReturnType<typeof trialServices>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trial-'))
  server = await servePages({ '/': '<button>Post</button><button id=b>Post</button><button>Ann</button>' })
  const own = home({ DESKHAND_HOME: folder })
  const at = join(own.bots, 'tried')
  mkdirSync(at, { recursive: true })
  writeFileSync(
    join(at, 'bot.yaml'),
    `bot: tried\nformat: 1\nsteps:\n  - browser.open: ${server.url}/\n  - data.set: Ann\n    save: who\n  - browser.click: person\n`,
  )
  writeFileSync(
    join(at, 'elements.yaml'),
    'post: { button: Post }\nsecond: { css: "#b" }\nperson: { button: =who }\n',
  )
  bot = botLibrary(own).idOf(at)
  journal = openJournal(own.journal)
  runs = runServices(own, journal)
  trials = trialServices(own, runs, journal)
})

afterAll(async () => {
  await trials.close()
  await runs.close()
  journal.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = (path: string) => ({ place: 'page', address: `${server.url}${path}` }) as const

test('an element is looked for on a page of its own', async () => {
  const { tried, picture } = await trials.element(bot, 'post', page('/'), undefined)
  expect(tried).toMatchObject([{ found: 2, unlike: 0 }])
  expect(Buffer.from(picture ?? '', 'base64').length).toBeGreaterThan(100)
})

test('what keeps it from being looked for is told', async () => {
  await expect(trials.element(bot, 'gone', page('/'), undefined)).rejects.toMatchObject({
    code: 'element-unknown',
  })
  const nowhere = { place: 'page', address: 'nonsense' } as const
  await expect(trials.element(bot, 'post', nowhere, undefined)).rejects.toMatchObject({ code: 'wrong-use' })
})

test('a trial that is called off ends, with its process', async () => {
  const calledOff = new AbortController()
  const trial = trials.element(bot, 'post', page('/'), calledOff.signal)
  calledOff.abort()
  await expect(trial).rejects.toMatchObject({ code: 'stopped' })
})

test('where a debugged run stands, formulas of the element see its variables', async () => {
  const debug = debugServices(home({ DESKHAND_HOME: folder }), runs)
  const run = await debug.start({
    bot,
    inputs: {},
    rehearse: false,
    headless: true,
    breakpoints: [{ path: 'bot.yaml:steps/2' }],
    stops: false,
  })
  for await (const { stop } of debug.live(run, AbortSignal.timeout(60_000))) {
    if (stop?.path !== 'bot.yaml:steps/2') continue
    const at = { place: 'run', run, on: 'page' } as const
    expect((await trials.element(bot, 'person', at, undefined)).tried).toMatchObject([{ found: 1 }])
    await expect(trials.element(bot, 'gone', at, undefined)).rejects.toMatchObject({
      code: 'element-unknown',
    })
    await runs.kill(run)
  }
  await expect(
    trials.element(bot, 'post', { place: 'run', run, on: 'page' }, undefined),
  ).rejects.toMatchObject({ code: 'run-finished' })
})
