import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { type Trigger, trigger } from '../../../../main/api/host/contract/triggers.ts'
import { type StartBot, type TriggerService, triggerService } from '../../../../main/host/triggers/index.ts'
import { temporaryFolder, temporaryHome } from '../../temporary-home.ts'

/** What comes in the end, also on a machine that is busy. */
const inTime = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })

const BOT = `bot: post
format: 1
title: Post it
inputs:
  what: { type: text }
  note: { type: text, optional: true }
steps:
  - data.set: =inputs.what
    save: done
`

afterEach(() => void vi.useRealTimers())

/** A service whose keys the test presses, and whose runs it ends. */
function studio() {
  const home = temporaryHome()
  const bot = join(temporaryFolder(), 'post')
  mkdirSync(bot)
  writeFileSync(join(bot, 'bot.yaml'), BOT)
  const pressed = new Map<string, () => void>()
  const started: { inputs: unknown; end: (state: string) => void }[] = []
  const start = vi.fn<StartBot>(async (_bot, inputs) => {
    const { promise: ended, resolve: end } = Promise.withResolvers<string>()
    started.push({ inputs, end })
    return { run: `run-${started.length}`, ended }
  })
  const shortcuts = {
    watch: async (keys: string, press: () => void) => {
      pressed.set(keys, press)
      return () => void pressed.delete(keys)
    },
  }
  const open = (): TriggerService => {
    const service = triggerService({ home, ports: { shortcuts }, start })
    onTestFinished(() => service.close())
    return service
  }
  const given = trigger.parse({
    id: 'keys',
    title: 'Post it',
    bot,
    kind: 'shortcut',
    params: { keys: 'Alt+P' },
    inputs: { what: 'letters' },
  })
  return { home, given, open, start, started, press: () => pressed.get('Alt+P')?.() }
}

/** The one trigger that there is. */
function only(service: TriggerService) {
  const [first] = service.list().triggers
  if (!first) throw new Error('there is no trigger')
  return first
}

test('what a trigger waits for starts its bot with its inputs, and the end of the run is told', async () => {
  const { given, open, start, started, press } = studio()
  const service = open()
  await service.save(given)
  expect(only(service)).toEqual({ trigger: given, watching: true })
  press()
  await inTime(() => only(service).running).toBe('run-1')
  expect(start).toHaveBeenCalledWith(given.bot, { what: 'letters' }, 'Post it')
  started[0]?.end('done')
  await inTime(() => only(service).last).toMatchObject({ run: 'run-1', state: 'done' })
  expect(only(service).running).toBeUndefined()
})

test('it does not start again while its run goes on, not even when it is changed in between', async () => {
  const { given, open, start, started, press } = studio()
  const service = open()
  await service.save(given)
  press()
  await inTime(() => start.mock.calls.length).toBe(1)
  press()
  await service.save({ ...given, title: 'Post them' })
  press()
  expect(only(service)).toMatchObject({ trigger: { title: 'Post them' }, running: 'run-1' })
  started[0]?.end('done')
  await inTime(() => only(service).running).toBeUndefined()
  press()
  await inTime(() => start.mock.calls.length).toBe(2)
})

test('triggers, what came of them, and the pause are there after a restart', async () => {
  const { given, open, start, started, press } = studio()
  const first = open()
  await first.save(given)
  press()
  await inTime(() => start.mock.calls.length).toBe(1)
  started[0]?.end('failed')
  await inTime(() => only(first).last?.state).toBe('failed')
  first.pause(true)
  await first.close()
  const second = open()
  await inTime(() => second.list().triggers.map(({ watching }) => watching)).toEqual([true])
  expect(second.list().paused).toBe(true)
  expect(only(second).last).toMatchObject({ run: 'run-1', state: 'failed' })
  press()
  second.pause(false)
  press()
  await inTime(() => start.mock.calls.length).toBe(2)
})

test('in quiet hours and while its condition does not hold nothing starts', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 23, 20, 0) })
  const { given, open, start, press } = studio()
  const service = open()
  await service.save({ ...given, quiet: { from: '18:00', to: '08:00' } })
  press()
  vi.setSystemTime(new Date(2026, 10, 24, 9, 0))
  await service.save({ ...given, when: '=1 = 2' })
  press()
  await service.save(given)
  // The condition may still be worked out, and one that is busy hears nothing.
  const pressAgain = () => {
    press()
    return only(service).running
  }
  await inTime(pressAgain).toBe('run-1')
  expect(start).toHaveBeenCalledTimes(1)
  expect(new Date(only(service).last?.at ?? 0).getHours()).toBe(9)
})

test('a bot that cannot start is told, and does not block the trigger', async () => {
  const { given, open, start, press } = studio()
  const service = open()
  await service.save(given)
  start.mockRejectedValueOnce(new Error('no browser'))
  press()
  await inTime(() => only(service).last).toMatchObject({ error: { message: 'no browser' } })
  press()
  await inTime(() => only(service).running).toBe('run-1')
})

test('what is off or removed does not start', async () => {
  const { given, open, start, press } = studio()
  const service = open()
  await service.save({ ...given, on: false })
  expect(only(service).watching).toBe(false)
  press()
  await service.save(given)
  await service.remove(given.id)
  press()
  expect(service.list().triggers).toEqual([])
  expect(start).not.toHaveBeenCalled()
  await expect(service.remove(given.id)).rejects.toMatchObject({ code: 'trigger-unknown' })
})

test('every change is told to who listens, until he leaves', async () => {
  const { given, open } = studio()
  const service = open()
  const left = new AbortController()
  const live = service.live(left.signal)
  expect((await live.next()).value).toEqual({ paused: false, triggers: [] })
  await service.save(given)
  let told = await live.next()
  while (!told.value?.triggers.some(({ watching }) => watching)) told = await live.next()
  left.abort()
  while (!told.done) told = await live.next()
})

test('who listens is let go when the service ends', async () => {
  const service = studio().open()
  const live = service.live(undefined)
  await live.next()
  await service.close()
  let told = await live.next()
  while (!told.done) told = await live.next()
})

/** A service with a trigger for half past eight that was saved at eight, and closed before; it is noon. */
async function missedOnce(missed: 'start' | 'ask', change: Partial<Trigger> = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 23, 8, 0) })
  const { given, open, ...others } = studio()
  const first = open()
  const params = { cron: '30 8 * * *', missed }
  await first.save({ ...given, kind: 'schedule', params, ...change })
  await first.close()
  vi.setSystemTime(new Date(2026, 10, 24, 12, 0))
  const service = open()
  await inTime(() => only(service).watching).toBe(true)
  return { service, open, given: only(service).trigger, ...others }
}

const LAST = new Date(2026, 10, 24, 8, 30).getTime()

test('a person decides about missed times: of two windows one starts the bot', async () => {
  const { service, start } = await missedOnce('ask', { inputs: { what: '=time' } })
  expect(only(service).missed).toEqual({ at: LAST, times: 2, asks: true })
  const answers = await Promise.allSettled([
    service.decideMissed('keys', LAST, 'start'),
    service.decideMissed('keys', LAST, 'start'),
    service.decideMissed('keys', LAST, 'skip'),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(start.mock.calls.map(([, inputs]) => inputs)).toEqual([{ what: new Date(LAST).toISOString() }])
  expect(only(service).missed).toBeUndefined()
})

test('what was skipped is skipped, also after a restart and for a window that still shows it', async () => {
  const { service, open, start } = await missedOnce('ask')
  await service.decideMissed('keys', LAST, 'skip')
  await service.close()
  const later = open()
  await inTime(() => only(later).watching).toBe(true)
  expect(only(later).missed).toBeUndefined()
  await expect(later.decideMissed('keys', LAST, 'start')).rejects.toMatchObject({ code: 'missed-decided' })
  expect(start).not.toHaveBeenCalled()
})

test('missed times start the bot once by themselves where that is wanted', async () => {
  const { service, start } = await missedOnce('start')
  expect(start).toHaveBeenCalledTimes(1)
  expect(only(service)).toMatchObject({ running: 'run-1' })
  expect(only(service).missed).toBeUndefined()
})

test('in quiet hours, while all is paused and while it runs nothing missed is started, and the question stays', async () => {
  const { service, given, start, started } = await missedOnce('ask')
  const startNow = () => service.decideMissed('keys', LAST, 'start')
  service.pause(true)
  await expect(startNow()).rejects.toMatchObject({ code: 'trigger-held', message: 'All triggers are paused' })
  service.pause(false)
  await service.save({ ...given, quiet: { from: '11:00', to: '13:00' } })
  await expect(startNow()).rejects.toMatchObject({ code: 'trigger-held' })
  expect(start).not.toHaveBeenCalled()
  await service.save(given)
  await startNow()
  await inTime(() => started.length).toBe(1)
  await expect(startNow()).rejects.toMatchObject({ message: expect.stringContaining('goes on') })
})

test('what is to make up for missed times waits for the end of the quiet hours', async () => {
  const { service, start } = await missedOnce('start', { quiet: { from: '11:00', to: '13:00' } })
  expect(start).not.toHaveBeenCalled()
  expect(only(service).missed).toEqual({ at: LAST, times: 2, asks: false })
})

test('a trigger that was off has missed nothing', async () => {
  const { service, given, open } = await missedOnce('ask')
  await service.save({ ...given, on: false })
  expect(only(service).missed).toBeUndefined()
  await service.close()
  vi.setSystemTime(new Date(2026, 10, 26, 12, 0))
  const later = open()
  await later.save(given)
  expect(only(later)).toMatchObject({ watching: true })
  expect(only(later).missed).toBeUndefined()
})

const wrong: readonly (readonly [string, Partial<Trigger>, string])[] = [
  ['a kind that there is not', { kind: 'shortcat' }, 'value-invalid'],
  ['keys that are none', { params: { keys: 'P' } }, 'value-invalid'],
  ['a broken formula', { inputs: { what: '=(' } }, 'formula-broken'],
  ['a name that it does not give', { inputs: { what: '=path' } }, 'name-unknown'],
  ['an input that the bot does not have', { inputs: { what: 'x', wat: 'y' } }, 'input-invalid'],
  ['an input that is missing', { inputs: {} }, 'input-missing'],
]

test.each(wrong)('%s is refused, and nothing is stored', async (_what, change, code) => {
  const { given, open } = studio()
  const service = open()
  await expect(service.save({ ...given, ...change })).rejects.toMatchObject({ code })
  expect(service.list().triggers).toEqual([])
})

test('a trigger whose bot is gone can be switched off', async () => {
  const { given, open } = studio()
  const service = open()
  await service.save(given)
  rmSync(given.bot, { recursive: true })
  await expect(service.save(given)).rejects.toThrow()
  await service.save({ ...given, on: false })
  expect(only(service)).toMatchObject({ watching: false, trigger: { on: false } })
})

test('a stored trigger that cannot be had here says why, and the others work', async () => {
  const { home, given, open } = studio()
  const stranger = { ...given, id: 'new', kind: 'telepathy' }
  writeFileSync(home.triggers, JSON.stringify({ triggers: [stranger, given] }))
  const service = open()
  await inTime(() => service.list().triggers).toMatchObject([
    { watching: false, problem: { code: 'value-invalid', message: expect.stringContaining('telepathy') } },
    { watching: true },
  ])
})

test('a broken file is named and never overwritten', async () => {
  const { home, given, open } = studio()
  writeFileSync(home.triggers, '{ broken')
  const service = open()
  expect(service.list).toThrow(expect.objectContaining({ code: 'file-unreadable' }))
  await expect(service.save(given)).rejects.toMatchObject({ code: 'file-unreadable' })
  expect(readFileSync(home.triggers, 'utf8')).toBe('{ broken')
})

test('the kinds say what they ask for, and why they cannot be had', () => {
  const kinds = studio().open().kinds()
  expect(kinds.find(({ kind }) => kind === 'file')).toEqual({
    kind: 'file',
    params: [
      { name: 'folder', type: 'text', optional: false },
      { name: 'pattern', type: 'text', optional: true },
      { name: 'existing', type: 'yes-no', optional: true },
    ],
    gives: ['path', 'name', 'size'],
  })
  expect(kinds.find(({ kind }) => kind === 'schedule')?.params).toContainEqual({
    name: 'missed',
    type: 'choice',
    optional: true,
    choices: ['skip', 'start', 'ask'],
  })
  expect(kinds.find(({ kind }) => kind === 'shortcut')?.lacking).toBeUndefined()
  expect(kinds.find(({ kind }) => kind === 'tray')?.lacking?.code).toBe('trigger-unavailable')
})
