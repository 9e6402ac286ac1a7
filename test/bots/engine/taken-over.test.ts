import { describe, expect, test } from 'vitest'
import { type GivenItem, type Journal, openJournal } from '../../../bots/engine/index.ts'
import type { Bot } from '../../../bots/format/index.ts'
import type { Ports } from '../../../bots/steps/ports/index.ts'
import { Mortal } from './dying-journal.ts'
import { FakeCentral } from './fake-central.ts'
import { bot, broken, freshJournal, journalFile, run, threeItems, verify, World } from './harness.ts'

const ITEMS = ['a']
/** How far the clock of the second PC is off, in milliseconds. */
const SKEW = { before: -3_600_000, after: 3_600_000 }

/** Another PC, whose clock differs by that many milliseconds. */
function pc(world: World, skew: number): World {
  const { clock } = world.ports
  const ports: Ports = {
    ...world.ports,
    clock: { ...clock, now: () => new Date(clock.now().getTime() + skew) },
  }
  return Object.assign(Object.create(world), { ports })
}

/** One PC takes the items, and dies at that write or question. */
async function die(theBot: Bot, world: World, central: FakeCentral, file: string, mortal: Mortal) {
  const journal = openJournal(file)
  const items = central.handOut(journal, ITEMS)
  const guard = mortal.guard(central.guard)
  await run(theBot, world, { journal: mortal.journal(journal), items, guard }).catch(() => {})
  journal.close()
}

async function takeUp(theBot: Bot, world: World, central: FakeCentral, journal: Journal, items: GivenItem[]) {
  const outcome = await run(theBot, world, { journal, items, guard: central.guard })
  central.hear(journal)
  return outcome
}

/** The crash matrix over two PCs: the second takes over what the first was at, whenever that dies. */
describe.each([
  ['with verify', verify],
  ['without verify', ''],
])('an item that another PC takes over, %s', (_name, extra) => {
  const theBot = bot(threeItems(extra, "['a']"))

  test('is done exactly once or in doubt', async () => {
    const deaths = await countDeaths(theBot)
    expect(deaths).toBe(8)
    const states = new Set<string>()
    for (let crash = 1; crash <= deaths; crash++) {
      for (const moment of ['before', 'after'] as const) {
        const world = new World()
        const central = new FakeCentral()
        const file = journalFile()
        await die(theBot, world, central, file, new Mortal(crash, moment))
        const other = freshJournal()
        const items = central.handOut(other, ITEMS)
        const { state } = await takeUp(theBot, pc(world, SKEW[moment]), central, other, items)
        states.add(state)
        const where = `${moment} ${crash}: ${state}`
        expect(world.posted.length, where).toBeLessThan(2)
        if (state === 'done') expect(world.posted, where).toEqual(ITEMS)
        await comeBack(theBot, world, central, file)
        expect(world.posted.length, where).toBeLessThan(2)
      }
    }
    expect(states).toEqual(new Set(extra ? ['done'] : ['done', 'in-doubt']))
  })
})

/** The first PC lives again: what it says comes too late, and the run that it goes on with may do nothing. */
async function comeBack(theBot: Bot, world: World, central: FakeCentral, file: string): Promise<void> {
  const journal = freshJournal(file)
  const before = ITEMS.map((reference) => central.item(reference).state)
  central.hear(journal)
  expect(ITEMS.map((reference) => central.item(reference).state)).toEqual(before)
  const [begun] = journal.runs()
  if (!begun || begun.state === 'done') return
  const posted = world.posted.length
  const items = ITEMS.map((reference) => ({
    reference,
    item: reference,
    lease: { id: 'x', fence: 0, queue: 'q' },
  }))
  await run(theBot, world, { journal, items, guard: central.guard, resume: begun.id })
  expect(world.posted.length).toBe(posted)
}

async function countDeaths(theBot: Bot): Promise<number> {
  const mortal = new Mortal(Number.POSITIVE_INFINITY, 'after')
  await die(theBot, new World(), new FakeCentral(), journalFile(), mortal)
  return mortal.count
}

test('an item that the same PC gets again after it died goes on where it was', async () => {
  const theBot = bot(threeItems())
  const deaths = await countDeaths(theBot)
  for (let crash = 1; crash <= deaths; crash++) {
    const world = new World()
    const central = new FakeCentral()
    const file = journalFile()
    await die(theBot, world, central, file, new Mortal(crash, 'after'))
    const journal = freshJournal(file)
    const { counts } = await takeUp(theBot, world, central, journal, central.handOut(journal, ITEMS))
    expect({ crash, ended: counts.done + counts.refused, posted: world.posted.toSorted() }).toEqual({
      crash,
      ended: 1,
      posted: ITEMS,
    })
  }
})

test('a commit that was not answered when the process died is simply made, without any way to find out', async () => {
  const world = new World()
  const theBot = bot(threeItems(''))
  const file = journalFile()
  const central = new FakeCentral()
  // The question comes after the run, the list and the intent were written.
  await die(theBot, world, central, file, new Mortal(4, 'before'))
  expect(central.item('a').commits.size).toBe(0)
  const journal = freshJournal(file)
  expect(journal.unacknowledged('test', 'a')).toHaveLength(1)
  const { state } = await takeUp(theBot, world, central, journal, central.handOut(journal, ITEMS))
  expect({ state, posted: world.posted }).toEqual({ state: 'done', posted: ITEMS })
})

test.each([-3_600_000, 3_600_000])(
  'what another PC sent may still arrive, whatever its clock says (%d ms)',
  async (skew) => {
    const world = new World()
    const central = new FakeCentral()
    const theBot = bot(threeItems())
    const kill = new AbortController()
    world.before = ({ url }) => {
      if (!url.endsWith('/post')) return
      kill.abort()
      throw broken()
    }
    const first = freshJournal()
    const items = central.handOut(first, ITEMS)
    await run(theBot, world, { journal: first, items, guard: central.guard, kill: kill.signal })
    world.before = () => {}
    const slept: number[] = []
    const other = pc(world, skew)
    other.ports.clock.sleep = async (milliseconds) => {
      slept.push(milliseconds)
      world.posted.push('a')
    }
    const second = freshJournal()
    const { state } = await takeUp(theBot, other, central, second, central.handOut(second, ITEMS))
    expect({ state, posted: world.posted, isShort: slept.every((wait) => wait <= 5_000) }).toEqual({
      state: 'done',
      posted: ITEMS,
      isShort: true,
    })
  },
)

test('behind a commit that another PC made, its steps are as they were there', async () => {
  const world = new World()
  const central = new FakeCentral()
  const twoPosts = bot(`
transactions:
  each: "=['a']"
  as: item
  reference: =item
  retries: 0
  steps:
    - http.request: http://world/say
      save: said
    - http.request: http://world/post
      id: first
      method: POST
      body: =item & said.body
    - http.request: http://world/post
      id: second
      method: POST
      body: =item & said.body & "-second"
`)
  let says = 'one'
  const { request } = world.ports.http
  world.ports.http.request = async (asked, options) => {
    if (asked.url.endsWith('/say')) return { status: 200, headers: {}, body: says }
    if (asked.body?.includes('second') && says === 'one') throw broken(false)
    return request(asked, options)
  }
  const first = freshJournal()
  await takeUp(twoPosts, world, central, first, central.handOut(first, ['a']))
  expect(central.item('a').state).toBe('failed')
  says = 'two'
  world.answers = () => ({ undone: false })
  const second = freshJournal()
  const { state } = await takeUp(twoPosts, pc(world, -1e9), central, second, central.handOut(second, ['a']))
  expect({ state, posted: world.posted }).toEqual({ state: 'done', posted: ['aone', 'aone-second'] })
})

test('an undoing that another PC began is gone on with, not begun anew', async () => {
  const world = new World()
  const central = new FakeCentral()
  const undo = `      verify:
        - data.set: true
      compensate:
        - http.request: http://world/undo
          id: undo
          method: POST
          body: =item
        - http.request: http://world/left
`
  const theBot = bot(threeItems(undo, "['a']", '    - flow.fail: does not fit\n'))
  const kill = new AbortController()
  world.before = ({ url }) => {
    if (!url.endsWith('/left')) return
    kill.abort()
    throw broken(false)
  }
  const first = freshJournal()
  const items = central.handOut(first, ['a'])
  await run(theBot, world, { journal: first, items, guard: central.guard, kill: kill.signal })
  central.hear(first)
  world.before = () => {}
  const second = freshJournal()
  const { counts } = await takeUp(theBot, world, central, second, central.handOut(second, ['a']))
  expect({ counts, undone: world.undone }).toMatchObject({ counts: { rejected: 1 }, undone: ['a'] })
})
