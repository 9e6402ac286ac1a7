import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Journal, openJournal } from '../../../bots/engine/index.ts'
import type { Bot } from '../../../bots/format/index.ts'
import { dying } from './dying-journal.ts'
import { journalFile, run, World } from './harness.ts'
import { botOf, expectedPosts, type RandomStep, randomSteps } from './random-bot.ts'
import { isDeath, isOpen, strike, type Trouble, troubles } from './troubles.ts'

const post = { kind: 'post', hasId: false, canVerify: true, extra: '' } as const
const caught = (...steps: RandomStep[]): RandomStep => ({
  kind: 'try',
  number: 1,
  steps: [{ kind: 'each', number: 2, steps }],
})

/** What was found to go wrong once: the way into a `catch` must be the same again, and only then. */
const hardOnes: [readonly RandomStep[], Trouble][] = [
  [
    [caught({ ...post, number: 3 }), { ...post, number: 4, canVerify: false }],
    { faults: new Map([[1, 'cut']]), deaths: [], says: [0] },
  ],
  [
    [
      caught({ ...post, number: 3, canVerify: false }, { ...post, number: 4 }),
      { kind: 'each', number: 5, steps: [{ ...post, number: 6, canVerify: false }] },
    ],
    {
      faults: new Map([
        [13, 'lost'],
        [4, 'cut'],
      ]),
      deaths: [[10, 'after']],
      says: [0],
    },
  ],
]

test('a bot whose commits can all be looked at makes each exactly once, whatever goes wrong', async () => {
  await fc.assert(
    fc.asyncProperty(randomSteps('tame', fc.constant(true)), troubles, async (steps, trouble) => {
      const { world, states } = await toTheEnd(botOf(steps), trouble)
      const wanted = ['a', 'b'].flatMap((item) => expectedPosts(steps, item))
      expect(states).toEqual(['done', 'done'])
      expect(world.posted.toSorted()).toEqual(wanted.toSorted())
    }),
    { seed: 2, numRuns: 30 },
  )
}, 60_000)

test('any bot makes each commit at most once, and what it says of it is so', async () => {
  await fc.assert(
    fc.asyncProperty(randomSteps('wild', fc.boolean()), troubles, async (steps, trouble) => {
      const { world, sent, journal, run: id } = await toTheEnd(botOf(steps), trouble)
      expect(world.posted.length).toBe(new Set(world.posted).size)
      const { commits, transactions } = journal.history(id)
      for (const { token, state } of commits) {
        const happened = world.posted.includes(sent.get(token) ?? '')
        if (state === 'done') expect({ token, happened }).toEqual({ token, happened: true })
        if (state === 'not-done') expect({ token, happened }).toEqual({ token, happened: false })
      }
      for (const { reference, state, error } of transactions) {
        const open = commits.filter((commit) => commit.reference === reference && isOpen(commit))
        if (state === 'done') expect({ reference, open }).toEqual({ reference, open: [] })
        expect(['bot-changed', 'item-taken', 'unexpected']).not.toContain(error?.code)
        expect(['ready', 'running']).not.toContain(state)
      }
    }),
    { seed: 3, numRuns: 50, examples: hardOnes },
  )
}, 60_000)

/** One process after the other takes the run up and dies; the last one lives, and is asked again while items failed. */
async function toTheEnd(theBot: Bot, { faults, deaths, says }: Trouble) {
  const world = new World()
  // Who is asked to undo what an item made before it failed leaves it as it is: the item goes on from there.
  world.answers = () => ({ undone: false })
  const sent = strike(world, faults, says)
  const file = journalFile()
  for (const [write, moment] of deaths) await aProcess(theBot, world, dying(openJournal(file), write, moment))
  const journal = openJournal(file)
  for (let times = 0; times < 4; times++) await aProcess(theBot, world, journal)
  const [begun] = journal.runs()
  const id = begun?.id ?? ''
  return { world, sent, journal, run: id, states: journal.transactions(id).map(({ state }) => state) }
}

async function aProcess(theBot: Bot, world: World, journal: Journal): Promise<void> {
  try {
    const [begun] = journal.runs()
    if (begun?.state === 'done') return
    await run(theBot, world, { journal, ...(begun && { resume: begun.id }) })
  } catch (error) {
    if (!isDeath(error)) throw error
  }
}
