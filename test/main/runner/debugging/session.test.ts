import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openJournal, type RunOutcome, runBot } from '../../../../bots/engine/index.ts'
import { type Bot, parseBot } from '../../../../bots/format/index.ts'
import type { Ports } from '../../../../bots/steps/ports/index.ts'
import type { DebugCommand, DebugStop, DebugWishes } from '../../../../main/api/host/contract/debug.ts'
import { DebugSession } from '../../../../main/runner/debugging/session.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debugging-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const TEXT = `
steps:
  - data.set: =1
    save: a
  - flow.each: =[1, 2]
    as: n
    steps:
      - data.set: =n * 10
        save: ten
  - data.set: =a + 1
    save: b
`

const EACH = 'bot.yaml:steps/1'
const INNER = 'bot.yaml:steps/1/steps/0'
const LAST = 'bot.yaml:steps/2'

test('goes into what a step holds, over it, and out of it', async () => {
  const into = await gone(TEXT, { stops: true }, ['into', 'into', 'into', 'into', 'into'])
  expect(into.paths).toEqual(['bot.yaml:steps/0', EACH, INNER, INNER, LAST])
  const over = await gone(TEXT, { stops: true }, ['over', 'over', 'over'])
  expect(over.paths).toEqual(['bot.yaml:steps/0', EACH, LAST])
  const out = await gone(TEXT, { stops: true }, ['into', 'into', 'out', 'continue'])
  expect(out.paths).toEqual(['bot.yaml:steps/0', EACH, INNER, LAST])
  expect([into, over, out].map(({ outcome }) => outcome.state)).toEqual(['done', 'done', 'done'])
})

test('stops at a breakpoint, where its condition holds, and shows what formulas see', async () => {
  const { stops, paths } = await gone(TEXT, { breakpoints: [{ path: INNER, when: 'n = 2' }] }, ['continue'])
  expect(paths).toEqual([INNER])
  expect(stops[0]?.variables).toMatchObject({ a: 1, n: 2, ten: 10 })
})

test('a condition that cannot be told stops, and says why', async () => {
  const breakpoints = [{ path: EACH, when: 'nothing.there > 1' }]
  const { paths, stops } = await gone(TEXT, { breakpoints }, ['over', 'continue'])
  expect(paths).toEqual([EACH, LAST])
  expect(stops.map(({ untold }) => untold)).toEqual([expect.stringContaining('nothing'), undefined])
})

test('runs to a step, and from one', async () => {
  const until = await gone(TEXT, { stops: true }, [{ do: 'until', path: LAST }, 'continue'])
  expect(until.paths).toEqual(['bot.yaml:steps/0', LAST])
  const text = 'steps:\n  - data.assert: =false\n    message: no\n  - data.set: =1\n    save: b\n'
  const from = await gone(text, { from: 'bot.yaml:steps/1', stops: true }, ['continue'])
  expect(from.paths).toEqual(['bot.yaml:steps/1'])
  expect(from.outcome.state).toBe('done')
})

test('what is edited while it stands is done; a step that failed is done again', async () => {
  const wrong = 'steps:\n  - data.assert: =1 = 2\n    message: no\n'
  const { outcome, stops } = await gone(wrong, {}, ['again'], wrong.replace('=1 = 2', '=2 = 2'))
  expect(stops[0]?.error?.code).toBe('business-rule')
  expect(outcome.state).toBe('done')
})

test('a bot whose steps moved meanwhile goes on as it began, and says so', async () => {
  const moved = `\nsteps:\n  - data.set: =7\n${TEXT.replace('\nsteps:\n', '')}`
  const { stops, paths } = await gone(TEXT, { stops: true }, ['over', 'over', 'over'], moved)
  expect(paths).toEqual(['bot.yaml:steps/0', EACH, LAST])
  expect(stops[1]?.unread).toContain('added, removed or moved')
  expect(stops[2]?.variables).toMatchObject({ a: 1 })
})

test('a bot that is broken meanwhile goes on as it began, and says why', async () => {
  const { stops } = await gone(TEXT, { stops: true }, ['over', 'continue'], 'steps: 7')
  expect(stops[1]?.unread).toBeTruthy()
})

test('steps of a subflow have their paths too', async () => {
  const subflow = { 'subflows/twice.yaml': 'subflow: twice\nsteps:\n  - data.set: =2\n' }
  const { paths } = await gone(
    'steps:\n  - call: twice\n',
    { stops: true },
    ['into', 'into'],
    undefined,
    subflow,
  )
  expect(paths).toEqual(['bot.yaml:steps/0', 'subflows/twice.yaml:steps/0'])
})

interface Gone {
  readonly outcome: RunOutcome
  readonly stops: readonly DebugStop[]
  readonly paths: readonly (string | undefined)[]
}

/** Runs a bot and says the words one after another, each where the run stands next. */
async function gone(
  text: string,
  wishes: Partial<DebugWishes>,
  words: readonly (DebugCommand | Exclude<DebugCommand['do'], 'until'>)[],
  edited = text,
  more: Readonly<Record<string, string>> = {},
): Promise<Gone> {
  const bot = botOf(text, more)
  const stops: DebugStop[] = []
  const said = [...words]
  const session = new DebugSession({
    breakpoints: [],
    stops: false,
    ...wishes,
    bot,
    reread: () => botOf(edited, more),
    picture: async () => undefined,
    tell(stop) {
      if (!stop) return
      stops.push(stop)
      const word = said.shift() ?? 'give-up'
      queueMicrotask(() => session.command(typeof word === 'string' ? { do: word } : word))
    },
  })
  const journal = openJournal(join(folder, `${Math.random()}.sqlite`))
  const asset = () => undefined
  const outcome = await runBot(bot, { ports, journal, inputs: {}, asset, debugger: session })
  journal.close()
  return { outcome, stops, paths: stops.map(({ path }) => path) }
}

function botOf(text: string, more: Readonly<Record<string, string>>): Bot {
  const texts = new Map(Object.entries({ 'bot.yaml': `bot: test\nformat: 1\n${text}`, ...more }))
  return parseBot({ folder: '/bot', texts })
}

const ports = {
  clock: { now: () => new Date(), sleep: () => Promise.resolve() },
  random: { next: Math.random },
  reset: () => Promise.resolve(),
} as unknown as Ports
