import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Journal, openJournal } from '../../../../bots/engine/journal/index.ts'
import { botLibrary } from '../../../../main/host/bots/library.ts'
import { debugServices } from '../../../../main/host/debug/index.ts'
import { type Home, home } from '../../../../main/host/home.ts'
import { type RunServices, runServices } from '../../../../main/host/runs/index.ts'

let folder: string
let own: Home
let journal: Journal
let runs: RunServices
let debug: ReturnType<typeof debugServices>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debug-'))
  own = home({ DESKHAND_HOME: folder })
  journal = openJournal(own.journal)
  runs = runServices(own, journal)
  debug = debugServices(own, runs)
})

afterEach(async () => {
  await runs.close()
  journal.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Writes a bot into the home; gives its id and its file. */
function writtenBot(steps: string): { bot: string; file: string } {
  const at = join(own.bots, 'sums')
  mkdirSync(at, { recursive: true })
  const file = join(at, 'bot.yaml')
  writeFileSync(file, `bot: sums\nformat: 1\nsteps:\n${steps}`)
  return { bot: botLibrary(own).idOf(at), file }
}

const begin = { inputs: {}, rehearse: false, headless: true, breakpoints: [] }

test('a run in a process of its own is gone through; what is edited while it stands is done', async () => {
  const result = join(folder, 'result.txt')
  const { bot, file } = writtenBot(
    `  - data.set: =1\n    save: a\n  - file.write: ${result}\n    text: =$string(a + 1)\n    effect: idempotent\n`,
  )
  const run = await debug.start({ ...begin, bot, stops: true })
  const seen: (string | undefined)[] = []
  for await (const state of debug.live(run, AbortSignal.timeout(30_000))) {
    seen.push(state.stop?.path ?? state.state)
    if (state.stop?.path === 'bot.yaml:steps/0') {
      writeFileSync(file, readFileSync(file, 'utf8').replace('a + 1', 'a + 41'))
      debug.command(run, { do: 'over' })
    }
    if (state.stop?.path === 'bot.yaml:steps/1') {
      expect(state.stop.variables).toMatchObject({ a: 1 })
      debug.command(run, { do: 'continue' })
    }
  }
  expect(seen.filter((each) => each !== 'running')).toEqual(['bot.yaml:steps/0', 'bot.yaml:steps/1', 'ended'])
  expect(readFileSync(result, 'utf8')).toBe('42')
  expect(journal.run(run).state).toBe('done')
})

test('a run that stands can be ended at once', async () => {
  const { bot } = writtenBot('  - data.set: =1\n')
  const run = await debug.start({ ...begin, bot, stops: true })
  for await (const { state } of debug.live(run, AbortSignal.timeout(30_000)))
    if (state === 'stopped') void runs.kill(run)
  expect(journal.run(run).state).toBe('stopped')
})

test('breakpoints can be set while it goes, and it can be made to stand', async () => {
  const { bot } = writtenBot(
    '  - flow.each: =[1..100000]\n    as: n\n    steps:\n      - data.set: =n\n        save: m\n',
  )
  const run = await debug.start({ ...begin, bot, stops: false })
  debug.command(run, { do: 'pause' })
  let stood = 0
  for await (const { state, stop } of debug.live(run, AbortSignal.timeout(30_000))) {
    if (state !== 'stopped') continue
    stood += 1
    const n = Number(stop?.variables.n ?? 0)
    if (stood === 1) {
      debug.setBreakpoints(run, [{ path: 'bot.yaml:steps/0/steps/0', when: `n = ${n + 50}` }])
      debug.command(run, { do: 'continue' })
    } else {
      expect(n).toBeGreaterThan(49)
      await runs.kill(run)
    }
  }
  expect(stood).toBe(2)
})

test('one that has ended says so at once', async () => {
  const states = await Array.fromAsync(debug.live('no-such-run', undefined))
  expect(states).toEqual([{ state: 'ended' }])
})
