import { describe, expect, test } from 'vitest'
import { openJournal } from '../../../bots/engine/index.ts'
import { dying, WRITES } from './dying-journal.ts'
import { bot, broken, freshJournal, journalFile, run, threeItems, World } from './harness.ts'

describe('a commit whose end is not known', () => {
  test('is not done again where verify finds it', async () => {
    const world = new World()
    world.after = failOnce('/post')
    const { state } = await run(bot(threeItems()), world)
    expect(state).toBe('done')
    expect(world.posted).toEqual(['a', 'b', 'c'])
  })

  test('is done again where verify finds that it did not happen, and only after it could no longer arrive', async () => {
    const world = new World()
    world.before = failOnce('/post')
    const { state, journal, run: id } = await run(bot(threeItems()), world)
    expect(state).toBe('done')
    expect(world.posted).toEqual(['a', 'b', 'c'])
    const finds = world.requests.filter((request) => request === 'GET /find/a')
    expect(finds).toHaveLength(2)
    expect(journal.history(id).commits.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  })

  test('is in doubt without verify: the others go on, a person decides, the run goes on', async () => {
    const world = new World()
    world.after = failOnce('/post')
    const theBot = bot(threeItems(''))
    const journal = freshJournal()
    const first = await run(theBot, world, { journal })
    expect(first.state).toBe('in-doubt')
    expect(first.counts).toMatchObject({ 'in-doubt': 1, done: 2 })
    journal.settle(first.run, 'a', true, 'Ada')
    const second = await run(theBot, world, { journal, resume: first.run })
    expect(second.state).toBe('done')
    expect(world.posted).toEqual(['a', 'b', 'c'])
    expect(journal.history(first.run).commits.find(({ reference }) => reference === 'a')?.settledBy).toBe(
      'Ada',
    )
  })

  test('is done again where the person says that it did not happen', async () => {
    const world = new World()
    world.before = failOnce('/post')
    const theBot = bot(threeItems(''))
    const journal = freshJournal()
    const first = await run(theBot, world, { journal })
    expect(first.state).toBe('in-doubt')
    journal.settle(first.run, 'a', false, 'Ada')
    await run(theBot, world, { journal, resume: first.run })
    expect(world.posted).toEqual(['b', 'c', 'a'])
  })

  test('is settled by itself where several of its item are in doubt', async () => {
    const world = new World()
    const two = (id: string) =>
      `    - http.request: http://world/post\n      id: ${id}\n      method: POST\n      body: =item & "-${id}"\n      on-error: continue\n`
    const theBot = bot(
      `transactions:\n  each: "=['a']"\n  as: item\n  reference: =item\n  steps:\n${two('first')}${two('second')}`,
    )
    world.after = ({ body }) => {
      if (body === 'a-first') throw broken()
    }
    world.before = ({ body }) => {
      if (body === 'a-second') throw broken()
    }
    const journal = freshJournal()
    const { run: id, state } = await run(theBot, world, { journal })
    expect(state).toBe('in-doubt')
    expect(journal.settle(id, 'a', true, 'Ada')).toBe('first')
    expect((await run(theBot, world, { journal, resume: id })).state).toBe('in-doubt')
    expect(journal.settle(id, 'a', false, 'Ada')).toBe('second')
    world.before = () => {}
    expect((await run(theBot, world, { journal, resume: id })).state).toBe('done')
    expect(world.posted).toEqual(['a-first', 'a-second'])
  })

  test('stays in doubt in a new run over the same items', async () => {
    const world = new World()
    world.after = failOnce('/post')
    const theBot = bot(threeItems(''))
    const journal = freshJournal()
    await run(theBot, world, { journal })
    const again = await run(theBot, world, { journal })
    expect(again.counts).toMatchObject({ 'in-doubt': 1, refused: 2 })
    expect(world.posted).toEqual(['a', 'b', 'c'])
  })

  test('is in doubt, not done, where a try caught its error', async () => {
    const world = new World()
    world.after = failOnce('/post')
    const text = `
transactions:
  each: "=['a']"
  as: item
  reference: =item
  retries: 0
  steps:
    - flow.try:
      steps:
        - http.request: http://world/post
          method: POST
          body: =item
      catch:
        - data.set: =error.message
          save: why
`
    const { state } = await run(bot(text), world)
    expect(state).toBe('in-doubt')
    expect(world.posted).toEqual(['a'])
  })

  test('is found again where a catch chose by the error how to go on', async () => {
    const world = new World()
    const text = `
transactions:
  each: "=['a']"
  as: item
  reference: =item
  retries: 2
  steps:
    - flow.try:
      steps:
        - http.request: http://world/check
      catch:
        - flow.if: =error.code = "http-failed"
          steps:
            - http.request: http://world/post
              method: POST
              body: =item
    - http.request: http://world/after
`
    let failures = 1
    world.before = ({ url }) => {
      if (url.endsWith('/check')) throw broken(false)
      if (url.endsWith('/after') && failures-- > 0) throw broken(false)
    }
    const { state } = await run(bot(text), world)
    expect({ state, posted: world.posted }).toEqual({ state: 'done', posted: ['a'] })
  })

  test('is looked at even after the last retry', async () => {
    const world = new World()
    world.after = failOnce('/post')
    const { state, counts } = await run(bot(threeItems().replace('retries: 2', 'retries: 0')), world)
    expect({ state, done: counts.done }).toEqual({ state: 'done', done: 3 })
    expect(world.posted).toEqual(['a', 'b', 'c'])
  })

  test('is in doubt where verify itself cannot look', async () => {
    const world = new World()
    world.after = (request) => {
      if (request.url.includes('/post') && request.body === 'a') throw broken()
      if (request.url.endsWith('/find/a')) throw broken()
    }
    const { counts } = await run(bot(threeItems()), world)
    expect(counts).toMatchObject({ 'in-doubt': 1, done: 2 })
    expect(world.posted).toEqual(['a', 'b', 'c'])
  })
})

describe('the same item', () => {
  test('is refused in another run, and twice in one list', async () => {
    const world = new World()
    const journal = freshJournal()
    const theBot = bot(threeItems(undefined, "['a', 'b', 'a']"))
    const first = await run(theBot, world, { journal })
    expect(first.counts).toMatchObject({ done: 2, refused: 1 })
    const second = await run(theBot, world, { journal })
    expect(second.counts).toMatchObject({ refused: 3 })
    expect(world.posted).toEqual(['a', 'b'])
    expect(journal.history(second.run).transactions[0]?.doneBy).toBe(first.run)
  })

  test('keeps its commits through an edit of the bot around them', async () => {
    const world = new World()
    const journal = freshJournal()
    const failing = threeItems(undefined, "['a']", '    - flow.fail: later\n')
    const first = await run(bot(failing), world, { journal })
    expect(first.counts).toMatchObject({ rejected: 1 })
    world.answers = () => ({ undone: false })
    const edited = threeItems(undefined, "['a']").replace(
      '    - http.request: http://world/post',
      '    - data.set: 1\n      save: one\n    - http.request: http://world/post',
    )
    const second = await run(bot(edited), world, { journal })
    expect(second.counts).toMatchObject({ done: 1 })
    expect(world.posted).toEqual(['a'])
  })

  test('has a commit for each round of a loop', async () => {
    const world = new World()
    const text = `
transactions:
  each: "=['a']"
  as: order
  reference: =order
  retries: 1
  steps:
    - flow.each: "=['x', 'y']"
      as: item
      steps:
        - http.request: http://world/post
          id: post
          method: POST
          body: =item
          verify:
            - http.request: '="http://world/find/" & item'
              save: answer
            - data.set: =answer.body
`
    world.after = failOnce('/post', 2)
    const { state } = await run(bot(text), world)
    expect(state).toBe('done')
    expect(world.posted).toEqual(['x', 'y'])
  })

  test('is left alone while another run is in the middle of its commit', async () => {
    const world = new World()
    const file = journalFile()
    const theBot = bot(threeItems(undefined, "['a']"))
    let other: Awaited<ReturnType<typeof run>> | undefined
    world.after = async (request) => {
      if (!request.url.includes('/post') || other) return
      other = await run(theBot, world, { journal: freshJournal(file) })
    }
    const first = await run(theBot, world, { journal: freshJournal(file) })
    expect(first.state).toBe('done')
    expect(other?.counts).toMatchObject({ failed: 1 })
    expect(world.posted).toEqual(['a'])
  })
})

/**
 * The crash matrix: the process dies at each write of the journal, before it reaches the disk or right after.
 * (Real processes are killed in kill.slow.test.ts; here every single place is tried.)
 */
describe('a crash at each write of the journal', () => {
  test.each([
    ['with verify', threeItems()],
    ['without verify', threeItems('')],
  ])('loses nothing and does nothing twice, %s', async (_name, text) => {
    const writes = await countWrites(text)
    expect(writes).toBeGreaterThan(9)
    for (let crash = 1; crash <= writes; crash++) {
      for (const moment of ['before', 'after'] as const) await crashAndResume(text, crash, moment)
    }
  })
})

async function crashAndResume(text: string, crash: number, moment: 'before' | 'after'): Promise<void> {
  const world = new World()
  const file = journalFile()
  const theBot = bot(text)
  await run(theBot, world, { journal: dying(openJournal(file), crash, moment) }).catch(() => {})
  const journal = freshJournal(file)
  const [begun] = journal.runs()
  const outcome = await run(theBot, world, {
    journal,
    ...(begun && begun.state !== 'done' && { resume: begun.id }),
  })
  const where = `${moment} write ${crash}: ${outcome.state}`
  const doubtful = journal.history(outcome.run).transactions.filter(({ state }) => state === 'in-doubt')
  expect(world.posted.length, where).toBe(new Set(world.posted).size)
  const settled = ['a', 'b', 'c'].filter((item) => !doubtful.some(({ reference }) => reference === item))
  expect(world.posted, where).toEqual(expect.arrayContaining(settled))
  if (text.includes('verify')) expect(doubtful, where).toEqual([])
}

async function countWrites(text: string): Promise<number> {
  let writes = 0
  const counting = new Proxy(freshJournal(), {
    get(target, name) {
      if (WRITES.has(String(name))) writes++
      const member = Reflect.get(target, name, target)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
  await run(bot(text), new World(), { journal: counting })
  return writes
}

/** Fails the n-th request to a path, once. */
function failOnce(path: string, which = 1) {
  let count = 0
  return (request: { url: string }) => {
    if (request.url.includes(path) && ++count === which) throw broken()
  }
}
