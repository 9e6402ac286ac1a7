import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CommitGuard, openJournal } from '../../../bots/engine/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import type { Bot } from '../../../bots/format/index.ts'
import { Mortal } from './dying-journal.ts'
import { FakeCentral } from './fake-central.ts'
import { journalFile, run, World } from './harness.ts'
import { botOf, expectedPosts, randomSteps } from './random-bot.ts'
import { isDeath, isOpen, strike, type Trouble, troubles } from './troubles.ts'

const ITEMS = ['a', 'b']

/** What goes wrong with the question before a commit: it takes long, is refused, or its answer is lost. */
const moods = fc.array(fc.constantFrom('good', 'slow', 'unreachable', 'lost', 'refused'), { maxLength: 8 })

test('any bot on items that are handed out makes each commit at most once, on whatever PC', async () => {
  const steps = randomSteps('wild', fc.boolean())
  await fc.assert(
    fc.asyncProperty(steps, troubles, moods, async (some, trouble, answers) => {
      const { world, sent, central } = await byTurns(botOf(some), trouble, answers)
      expect(world.posted.length).toBe(new Set(world.posted).size)
      for (const reference of ITEMS)
        expectTruth(central.item(reference), (token) => isPosted(world, sent, token))
    }),
    { seed: 4, numRuns: 15 },
  )
}, 60_000)

test('a bot whose commits can all be looked at makes each exactly once, on whatever PC', async () => {
  const steps = randomSteps('tame', fc.constant(true))
  await fc.assert(
    fc.asyncProperty(steps, troubles, moods, async (some, trouble, answers) => {
      const { world, central } = await byTurns(botOf(some), trouble, answers)
      const wanted = ITEMS.flatMap((item) => expectedPosts(some, item))
      expect(world.posted.toSorted()).toEqual(wanted.toSorted())
      for (const reference of ITEMS) expect(['done', 'refused']).toContain(central.item(reference).state)
    }),
    { seed: 5, numRuns: 15 },
  )
}, 60_000)

function isPosted(world: World, sent: ReadonlyMap<string, string>, token: string): boolean {
  return world.posted.includes(sent.get(token) ?? '')
}

/** What is known of the item elsewhere is so, and it has come to an end. */
function expectTruth(item: ReturnType<FakeCentral['item']>, happened: (token: string) => boolean): void {
  const commits = [...item.commits.values()]
  for (const { token, state } of commits) {
    if (state === 'done') expect({ token, happened: happened(token) }).toEqual({ token, happened: true })
    if (state === 'not-done') expect({ token, happened: happened(token) }).toEqual({ token, happened: false })
  }
  expect(['new', 'ready', 'running']).not.toContain(item.state)
  if (item.state === 'done') expect(commits.filter(isOpen)).toEqual([])
}

/** Two PCs in turn get the items and die; in the end both live, and get what is not done again. */
async function byTurns(theBot: Bot, { faults, deaths, says }: Trouble, answers: readonly string[]) {
  const world = new World()
  world.answers = () => ({ undone: false })
  const sent = strike(world, faults, says)
  const central = new FakeCentral()
  const guard = moody(central.guard, answers)
  const files = [journalFile(), journalFile()] as const
  for (const [turn, [crash, moment]] of deaths.entries()) {
    const journal = openJournal(files[turn % 2 === 0 ? 0 : 1])
    const mortal = new Mortal(crash, moment)
    const items = central.handOut(journal, ITEMS)
    const dying = { journal: mortal.journal(journal), items, guard: mortal.guard(guard) }
    await run(theBot, world, dying).catch((error) => {
      if (!isDeath(error)) throw error
    })
    journal.close()
  }
  const journals = files.map((file) => openJournal(file))
  for (const journal of journals) central.hear(journal)
  for (const journal of [...journals, ...journals, ...journals]) {
    const left = ITEMS.filter((reference) => !['done', 'refused'].includes(central.item(reference).state))
    // One by one: a lease that is lost ends the run.
    for (const items of left.map((reference) => central.handOut(journal, [reference])))
      await run(theBot, world, { journal, items, guard })
    central.hear(journal)
  }
  for (const journal of journals) journal.close()
  return { world, sent, central }
}

function moody({ intend }: CommitGuard, answers: readonly string[]): CommitGuard {
  let count = 0
  return {
    intend: async (...asked) => {
      const answer = answers[count++]
      if (answer === 'slow') await new Promise((resolve) => setImmediate(resolve))
      if (answer === 'unreachable') throw new BotError('central-unreachable', 'nobody there')
      if (answer === 'refused') throw new BotError('lease-lost', 'not yours', { acted: false })
      await intend(...asked)
      if (answer === 'lost') throw new BotError('central-unreachable', 'the answer was lost')
    },
  }
}
