import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { CommitGuard, GivenItem, HandedOut } from '../../../bots/engine/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import { FakeCentral } from './fake-central.ts'
import { bot, broken, freshJournal, run, threeItems, verify, World } from './harness.ts'

/** A bot whose own list would fail. */
const posts = (extra = verify, after = '') => bot(threeItems(extra, '$error("not asked")', after))

const lease: HandedOut = { id: '1', fence: 1, queue: 'things' }
const given = (reference: string): GivenItem => ({ reference, item: reference, lease })

function handedOut(...references: string[]) {
  const central = new FakeCentral()
  const journal = freshJournal()
  const items = central.handOut(journal, references)
  return { central, journal, items, guard: central.guard }
}

/** A guard that does this in place of answering. */
const guarding = (intend: () => Promise<void>): CommitGuard => ({ intend })

describe('items that are handed out', () => {
  test('are done in place of the list of the bot, and told with their lease', async () => {
    const world = new World()
    const { central, journal, ...options } = handedOut('a', 'b')
    const { state, run: id } = await run(posts(), world, { journal, ...options })
    expect({ state, posted: world.posted }).toEqual({ state: 'done', posted: ['a', 'b'] })
    expect(journal.transactions(id).map(({ lease }) => lease)).toEqual(
      options.items.map(({ lease }) => lease),
    )
    central.hear(journal)
    expect([central.item('a').state, central.item('b').state]).toEqual(['done', 'done'])
    expect([...central.item('a').commits.values()]).toMatchObject([{ state: 'done', step: 'post' }])
  })

  test('need a bot that works through items, and somebody to ask', async () => {
    const options = { items: [given('a')], guard: guarding(async () => {}) }
    const simple = bot('steps:\n  - data.set: 1\n')
    await expect(run(simple, new World(), options)).rejects.toMatchObject({ code: 'input-invalid' })
    const unguarded = run(posts(), new World(), { items: options.items })
    await expect(unguarded).rejects.toMatchObject({ code: 'input-invalid' })
  })

  test('are refused where they hold a secret', async () => {
    new Secret('plum-harbour-7', 'account.password')
    for (const item of [given('plum-harbour-7'), { ...given('a'), item: { note: 'is plum-harbour-7' } }]) {
      const { error } = await run(posts(), new World(), { items: [item], guard: guarding(async () => {}) })
      expect(error?.code).toBe('secret-leak')
    }
  })

  test('are refused as done where they were done here before', async () => {
    const world = new World()
    const { central, journal, ...options } = handedOut('a')
    const first = await run(posts(), world, { journal, ...options })
    const items = central.handOut(journal, ['a'])
    const { run: second } = await run(posts(), world, { journal, items, guard: central.guard })
    expect(journal.transactions(second)).toMatchObject([{ state: 'refused', doneBy: first.run }])
    central.hear(journal)
    expect({ state: central.item('a').state, posted: world.posted }).toEqual({
      state: 'refused',
      posted: ['a'],
    })
  })

  test('have their documents read ahead like others', async () => {
    const world = new World()
    let readBeforePost = 0
    world.before = ({ body }) => {
      if (body === 'a') readBeforePost = world.reads
    }
    const text = threeItems().replace('    - data.set', '    - document.read: =item\n    - data.set')
    const { journal, items, guard } = handedOut('a', 'b', 'c')
    const { state } = await run(bot(text), world, { journal, items, guard })
    expect({ state, reads: world.reads, readBeforePost }).toEqual({
      state: 'done',
      reads: 3,
      readBeforePost: 3,
    })
  })

  test('are taken into a run that goes on, behind those that it had; what was read for one is not read again', async () => {
    const world = new World()
    const { central, journal, items, guard } = handedOut('a', 'b')
    const text = threeItems().replace('    - data.set', '    - document.read: =item\n    - data.set')
    world.before = ({ body }) => {
      if (body === 'b') throw new Error('the line is down')
    }
    const first = await run(bot(text), world, { journal, items, guard })
    expect(journal.transactions(first.run).map(({ state }) => state)).toEqual(['done', 'failed'])
    world.before = () => undefined
    const again = central.handOut(journal, ['b', 'c'])
    const second = await run(bot(text), world, { journal, items: again, guard, resume: first.run })
    expect(second).toMatchObject({ run: first.run, state: 'done' })
    expect({ posted: world.posted, reads: world.reads }).toEqual({ posted: ['a', 'b', 'c'], reads: 3 })
    const [, b, c] = journal.transactions(first.run)
    expect([b?.lease, c?.lease]).toEqual(again.map(({ lease }) => lease))
    const third = central.handOut(journal, ['a'])
    await run(bot(text), world, { journal, items: third, guard, resume: first.run })
    expect(journal.transactions(first.run).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'refused',
    ])
    expect(world.posted).toEqual(['a', 'b', 'c'])
  })

  test('are rehearsed without asking, and nothing is told of them', async () => {
    const world = new World()
    const { central, journal, ...options } = handedOut('a')
    const { rehearsal } = await run(posts(), world, { journal, ...options, rehearse: true })
    expect(rehearsal).toMatchObject([{ reference: 'a', state: 'would-commit' }])
    central.hear(journal)
    expect({ asked: central.intended.length, state: central.item('a').state }).toEqual({
      asked: 0,
      state: 'new',
    })
  })

  test('are left as they are by a stop, and done by the run that goes on, which has to ask too', async () => {
    const world = new World()
    const { journal, items, guard } = handedOut('a', 'b')
    const stop = new AbortController()
    world.after = () => stop.abort()
    const first = await run(posts(), world, { journal, items, guard, stop: stop.signal })
    expect({ state: first.state, posted: world.posted }).toEqual({ state: 'stopped', posted: ['a'] })
    const alone = run(posts(), world, { journal, resume: first.run })
    await expect(alone).rejects.toMatchObject({ code: 'input-invalid' })
    const second = await run(posts(), world, { journal, guard, resume: first.run })
    expect({ state: second.state, posted: world.posted }).toEqual({ state: 'done', posted: ['a', 'b'] })
  })
})

describe('before a commit of an item that was handed out', () => {
  test('it is told, with how its steps ended, and nothing is done until the answer', async () => {
    const world = new World()
    const { central, journal, items } = handedOut('a')
    let postedBefore: string[] | undefined
    const guard: CommitGuard = {
      intend: async (commit, ...rest) => {
        expect(journal.commit(commit.token)).toMatchObject({ state: 'intent', reference: 'a' })
        await new Promise((resolve) => setTimeout(resolve, 20))
        postedBefore = [...world.posted]
        await central.guard.intend(commit, ...rest)
      },
    }
    await run(posts(), world, { journal, items, guard })
    expect({ postedBefore, posted: world.posted }).toEqual({ postedBefore: [], posted: ['a'] })
    expect(central.intended).toMatchObject([
      { commit: { state: 'intent', step: 'post' }, lease: items[0]?.lease, outcomes: { failures: [] } },
    ])
    expect(central.intended[0]?.outcomes.results).toMatchObject([{ kind: 'data.set', value: 'a!' }])
  })

  test('the run ends where the lease is lost; nothing was done, and another may do it', async () => {
    const world = new World()
    const { central, journal, items, guard } = handedOut('a', 'b')
    central.handOut(freshJournal(), ['a'])
    const { state, error, run: id } = await run(posts(), world, { journal, items, guard })
    expect({ state, code: error?.code, posted: world.posted }).toEqual({
      state: 'stopped',
      code: 'lease-lost',
      posted: [],
    })
    expect(journal.history(id).commits).toMatchObject([{ state: 'not-done' }])
    expect(journal.transactions(id).map(({ state }) => state)).toEqual(['ready', 'ready'])
    central.hear(journal)
    expect(central.item('a').state).toBe('new')
  })

  test('an error that nobody foresaw does nothing either, and the item is tried again', async () => {
    const world = new World()
    const { central, journal, items } = handedOut('a')
    let failures = 1
    const guard: CommitGuard = {
      intend: async (...asked) => {
        if (failures-- > 0) throw broken(true)
        await central.guard.intend(...asked)
      },
    }
    const { state, events } = await run(posts(''), world, { journal, items, guard })
    expect({ state, posted: world.posted }).toEqual({ state: 'done', posted: ['a'] })
    expect(events.flatMap((event) => (event.type === 'commit' ? [event.state] : []))).toEqual([
      'intent',
      'not-done',
      'intent',
      'done',
    ])
  })

  test('a run that is killed while it waits for the answer has done nothing', async () => {
    const world = new World()
    const { journal, items } = handedOut('a')
    const kill = new AbortController()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const guard = guarding(() => {
      kill.abort()
      setImmediate(() => vi.advanceTimersByTime(3_000))
      return new Promise(() => {})
    })
    const { state, run: id } = await run(posts(), world, { journal, items, guard, kill: kill.signal })
    expect({ state, posted: world.posted }).toEqual({ state: 'stopped', posted: [] })
    expect(journal.history(id).commits).toMatchObject([{ state: 'not-done' }])
  })

  test('an answer that comes after the run was killed counts for nothing', async () => {
    const world = new World()
    const { journal, items } = handedOut('a')
    const kill = new AbortController()
    const guard = guarding(async () => kill.abort())
    const { state } = await run(posts(), world, { journal, items, guard, kill: kill.signal })
    expect({ state, posted: world.posted }).toEqual({ state: 'stopped', posted: [] })
  })

  test('it is told too where the commit undoes another', async () => {
    const world = new World()
    const { central, journal, items } = handedOut('a')
    const undo = `      compensate:
        - http.request: http://world/undo
          method: POST
          body: =item
`
    const guard: CommitGuard = {
      intend: async (commit, ...rest) => {
        if (commit.step.includes('/compensate/'))
          throw new BotError('lease-lost', 'too late', { acted: false })
        await central.guard.intend(commit, ...rest)
      },
    }
    const theBot = posts(undo, '    - flow.fail: does not fit\n')
    const { error } = await run(theBot, world, { journal, items, guard })
    expect({ code: error?.code, undone: world.undone }).toEqual({ code: 'lease-lost', undone: [] })
    central.hear(journal)
    expect([...central.item('a').commits.values()].map(({ state }) => state)).toContain('in-doubt')
  })
})
