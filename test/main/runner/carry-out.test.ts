import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import type { PeoplePort } from '../../../bots/steps/ports/index.ts'
import { type CarryOutOptions, carryOut } from '../../../main/runner/carry-out.ts'
import { temporaryFolder, temporaryHome } from '../temporary-home.ts'

const BOT = `
bot: greeter
format: 1
title: Greet people
inputs:
  people: { type: list }
assets:
  account: { type: credential }
transactions:
  each: =inputs.people
  as: person
  reference: =person
  steps:
    - person.ask: '="How is " & person & "?"'
      fields: { mood: { title: Mood } }
      save: said
    - file.append: greetings.txt
      text: =person & " " & said.mood & ";"
      id: greet
`

function stage(bot = BOT) {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'bot'))
  writeFileSync(join(folder, 'bot', 'bot.yaml'), bot)
  const notes: string[] = []
  const options: CarryOutOptions = {
    folder: join(folder, 'bot'),
    inputs: { people: '["Anna", "Ben"]' },
    assets: { account: 'a.keller:plan9-from-outer' },
    headless: true,
    home: temporaryHome(),
    progress: { event: () => undefined, note: (text) => notes.push(text), clear: () => undefined },
  }
  const greetings = () => readFileSync(join(folder, 'bot', 'greetings.txt'), 'utf8')
  return { options, notes, greetings }
}

const happy: PeoplePort = { ask: async () => ({ mood: 'fine' }) }
const silent: PeoplePort = { ask: async () => undefined }

test('carries a run to its end and writes its report', async () => {
  const { options, greetings } = stage()
  const { outcome, report } = await carryOut({ ...options, people: happy })
  expect(outcome).toMatchObject({ state: 'done', counts: { done: 2 } })
  expect(greetings()).toBe('Anna fine;Ben fine;')
  expect(readFileSync(report ?? '', 'utf8')).toContain('2 of 2 items done')
})

test('goes on with a run of which nothing is given but its id', async () => {
  const { options, greetings } = stage()
  const { outcome } = await carryOut({ ...options, people: silent })
  expect(outcome.state).toBe('waiting')
  const { home, headless, progress, assets } = options
  const rest = { home, headless, progress, assets, inputs: {}, resume: outcome.run }
  expect((await carryOut({ ...rest, people: happy })).outcome.state).toBe('done')
  expect(greetings()).toBe('Anna fine;Ben fine;')
})

test('refuses what is wrong before anything is begun', async () => {
  const { options } = stage()
  await expect(carryOut({ ...options, inputs: {} })).rejects.toMatchObject({ code: 'input-missing' })
  await expect(carryOut({ ...options, assets: { acount: 'x:y' } })).rejects.toThrow('did you mean "account"')
  await expect(carryOut({ ...options, folder: undefined })).rejects.toMatchObject({ code: 'input-missing' })
  await expect(carryOut({ ...options, resume: 'nope' })).rejects.toMatchObject({ code: 'run-unknown' })
  expect(openJournal(options.home.journal).runs()).toEqual([])
})

test('a report that cannot be written is told and changes nothing', async () => {
  const { options, notes } = stage()
  const home = { ...options.home, runs: join(options.home.journal, 'no-folder') }
  const { outcome, report } = await carryOut({ ...options, home, people: happy })
  expect(outcome.state).toBe('done')
  expect(report).toBeUndefined()
  expect(notes.join()).toContain('The report could not be written')
})

test('stops after the item under way, and at once when killed', async () => {
  const { options, greetings } = stage()
  const stop = new AbortController()
  const stopping: PeoplePort = {
    ask: async () => {
      stop.abort()
      return { mood: 'busy' }
    },
  }
  const stopped = await carryOut({ ...options, people: stopping, stop: stop.signal })
  expect(stopped.outcome).toMatchObject({ state: 'stopped', counts: { done: 1, ready: 1 } })
  expect(greetings()).toBe('Anna busy;')
  const killed = await carryOut({
    ...options,
    people: happy,
    resume: stopped.outcome.run,
    kill: AbortSignal.abort(),
  })
  expect(killed.outcome.state).toBe('stopped')
  expect(greetings()).toBe('Anna busy;')
})

test('keeps no password in anything it writes', async () => {
  const { options } = stage(BOT.replace('=person & " "', '=person & assets.account.user & " "'))
  const { report } = await carryOut({ ...options, people: happy })
  expect(readFileSync(report ?? '', 'utf8')).not.toContain('plan9')
  expect(readFileSync(options.home.journal, 'latin1')).not.toContain('plan9')
  expect(existsSync(`${options.home.journal}-wal`)).toBe(false)
})
