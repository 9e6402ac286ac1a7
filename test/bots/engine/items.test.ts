import { describe, expect, test } from 'vitest'
import { BotError } from '../../../bots/errors/index.ts'
import { bot, broken, freshJournal, run, threeItems, World } from './harness.ts'

describe('an item', () => {
  test('is tried again from a fresh state after a system exception, and only then', async () => {
    const world = new World()
    world.before = once((path) => path === '/post', broken(false))
    const { state, counts } = await run(bot(threeItems()), world)
    expect({ state, done: counts.done, opened: world.opened }).toEqual({ state: 'done', done: 3, opened: 2 })
  })

  test('is rejected at once by a business exception, and the others go on', async () => {
    const world = new World()
    const text = threeItems().replace(
      '    - data.set: =item & "!"',
      '    - flow.fail: no b today\n      when: =item = "b"\n    - data.set: =item & "!"',
    )
    const { state, counts, journal, run: id } = await run(bot(text), world)
    expect({ state, rejected: counts.rejected, opened: world.opened }).toEqual({
      state: 'done',
      rejected: 1,
      opened: 1,
    })
    expect(world.posted).toEqual(['a', 'c'])
    expect(journal.history(id).transactions[1]?.error).toMatchObject({
      code: 'business-rule',
      message: 'no b today',
    })
  })

  test('is given up after its retries, and the others go on', async () => {
    const world = new World()
    world.before = (request) => {
      if (request.body === 'b') throw broken(false)
    }
    const { state, counts, journal, run: id } = await run(bot(threeItems()), world)
    expect({ state, counts }).toMatchObject({ state: 'failed', counts: { done: 2, failed: 1 } })
    expect(journal.history(id).transactions[1]?.attempts).toBe(3)
    expect(journal.history(id).failures).toHaveLength(3)
  })

  test('that failed is tried again when the run is resumed', async () => {
    const world = new World()
    world.before = (request) => {
      if (request.body === 'b') throw broken(false)
    }
    const journal = freshJournal()
    const first = await run(bot(threeItems()), world, { journal })
    world.before = () => {}
    const second = await run(bot(threeItems()), world, { journal, resume: first.run })
    expect(second.state).toBe('done')
    expect(world.posted).toEqual(['a', 'c', 'b'])
  })

  test('takes what was read before from the journal when it is tried again', async () => {
    const world = new World()
    world.before = once((path) => path === '/post', broken(false))
    const text = threeItems().replace(
      '    - data.set: =item & "!"',
      '    - document.read: =item\n      save: text\n    - data.set: =item & "!"',
    )
    await run(bot(text), world)
    expect(world.reads).toBe(3)
  })

  test('sees the same time and chance when it is tried again', async () => {
    const world = new World()
    const bodies: string[] = []
    world.before = (request) => {
      bodies.push(String(request.body))
      if (request.body && bodies.length < 4) throw broken(false)
    }
    const text = threeItems('', "['a']").replace('body: =item', 'body: =$now() & $random()')
    await run(bot(text), world)
    const sent = bodies.filter((body) => body !== 'undefined')
    expect(sent.length).toBeGreaterThan(1)
    expect(new Set(sent).size).toBe(1)
  })
})

describe('opening', () => {
  test('that fails for good ends the run, which can be resumed', async () => {
    const world = new World()
    world.before = (request) => {
      if (request.url.endsWith('/open')) throw broken(false)
    }
    const journal = freshJournal()
    const first = await run(bot(threeItems()), world, { journal })
    expect(first.state).toBe('failed')
    expect(first.counts.ready).toBe(3)
    world.before = () => {}
    expect((await run(bot(threeItems()), world, { journal, resume: first.run })).state).toBe('done')
  })

  test('with a wrong password is never tried again', async () => {
    const world = new World()
    world.before = (request) => {
      if (request.url.endsWith('/open')) throw new BotError('login-refused', 'wrong password')
    }
    const { state, error } = await run(bot(threeItems()), world)
    expect({ state, code: error?.code }).toEqual({ state: 'failed', code: 'login-refused' })
    expect(world.requests).toEqual(['GET /open'])
  })

  test('does its clicks each time, although clicks are commits elsewhere', async () => {
    const world = new World()
    world.before = once((path) => path === '/post', broken(false))
    const text = threeItems().replace(
      '- http.request: http://world/open',
      '- http.request: http://world/open\n    method: POST',
    )
    const { state } = await run(bot(text), world)
    expect({ state, opened: world.opened }).toEqual({ state: 'done', opened: 2 })
  })
})

describe('a person who has not answered', () => {
  const asking = threeItems(undefined, "['a', 'b']").replace(
    '    - data.set: =item & "!"',
    `    - person.ask: Is it fine?
      when: =item = "a"
      fields: { fine: { title: Fine?, type: yes-no } }
      save: answer
    - data.set: =item & "!"`,
  )

  test('holds up only the one item, and the run goes on when there is an answer', async () => {
    const world = new World()
    const journal = freshJournal()
    const first = await run(bot(asking), world, { journal })
    expect({ state: first.state, posted: world.posted }).toEqual({ state: 'waiting', posted: ['b'] })
    world.answers = () => ({ fine: true })
    const second = await run(bot(asking), world, { journal, resume: first.run })
    expect({ state: second.state, posted: world.posted }).toEqual({ state: 'done', posted: ['b', 'a'] })
    const [before, after] = world.asked
    expect(before?.id).toBe(after?.id)
  })

  test('is not asked again for what was answered', async () => {
    const world = new World()
    world.answers = () => ({ fine: true })
    world.before = once((path) => path === '/post', broken(false))
    await run(bot(asking), world)
    expect(world.asked).toHaveLength(1)
  })
})

test('a person who has not answered while the applications are opened holds up the run', async () => {
  const world = new World()
  const journal = freshJournal()
  const text = threeItems().replace(
    'open:\n',
    'open:\n  - person.ask: Is the ledger open?\n    fields: { yes: { type: yes-no } }\n',
  )
  const first = await run(bot(text), world, { journal })
  expect({ state: first.state, ready: first.counts.ready }).toEqual({ state: 'waiting', ready: 3 })
  world.answers = () => ({ yes: true })
  expect((await run(bot(text), world, { journal, resume: first.run })).state).toBe('done')
})

describe('a transaction that is given up behind a commit', () => {
  const failing = (compensate: string) =>
    threeItems(`${compensate}`, "['a']", '    - flow.fail: does not fit\n')

  test('asks a person to undo it, because that is a business act', async () => {
    const world = new World()
    const { counts } = await run(bot(failing('')), world)
    expect(counts.rejected).toBe(1)
    expect(world.asked.map(({ title }) => title)).toEqual(['Undo "post" for a: the rest of this item failed'])
  })

  test('is undone by the steps that the bot gives, last first', async () => {
    const world = new World()
    const compensate = `      compensate:
        - http.request: http://world/undo
          method: POST
          body: =item
`
    const { journal, run: id } = await run(bot(failing(compensate)), world)
    expect(world.undone).toEqual(['a'])
    expect(world.asked).toEqual([])
    expect(journal.history(id).commits.find(({ step }) => step === 'post')?.state).toBe('compensated')
  })
})

describe('a rehearsal', () => {
  test('shows what would be done and does nothing of it', async () => {
    const world = new World()
    const journal = freshJournal()
    const theBot = bot(threeItems())
    const { rehearsal, state } = await run(theBot, world, { journal, rehearse: true })
    expect(state).toBe('done')
    expect(world.posted).toEqual([])
    expect(rehearsal?.map(({ state, commit, values }) => ({ state, commit, loud: values.loud }))).toEqual(
      ['a', 'b', 'c'].map((item) => ({ state: 'would-commit', commit: 'post', loud: `${item}!` })),
    )
    expect((await run(theBot, world, { journal })).counts.done).toBe(3)
    const again = await run(theBot, world, { journal, rehearse: true })
    expect(again.rehearsal?.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused'])
  })

  test('is no way to go on with a run', async () => {
    const world = new World()
    const journal = freshJournal()
    const stopped = await run(bot(threeItems()), world, { journal, stop: AbortSignal.abort() })
    const resume = { journal, resume: stopped.run }
    await expect(run(bot(threeItems()), world, { ...resume, rehearse: true })).rejects.toMatchObject({
      code: 'input-invalid',
    })
    expect((await run(bot(threeItems()), world, resume)).state).toBe('done')
  })

  test('of a bot that changes nothing leaves the items for the real run', async () => {
    const world = new World()
    const journal = freshJournal()
    const theBot = bot(
      'transactions:\n  each: "=[\'a\']"\n  as: item\n  reference: =item\n  steps:\n    - data.set: =item\n      save: x\n',
    )
    expect((await run(theBot, world, { journal, rehearse: true })).rehearsal?.[0]?.state).toBe('would-end')
    expect((await run(theBot, world, { journal })).counts.done).toBe(1)
  })
})

describe('ending a run', () => {
  test('stop ends it after the item under way; kill at once; both can be resumed', async () => {
    for (const how of ['stop', 'kill'] as const) {
      const world = new World()
      const journal = freshJournal()
      const control = new AbortController()
      world.after = (request) => {
        if (request.body === 'b') control.abort()
      }
      const first = await run(bot(threeItems()), world, { journal, [how]: control.signal })
      expect(first.state, how).toBe('stopped')
      expect(world.posted, how).toEqual(['a', 'b'])
      world.after = () => {}
      const second = await run(bot(threeItems()), world, { journal, resume: first.run })
      expect(second.state, how).toBe('done')
      expect(world.posted, how).toEqual(['a', 'b', 'c'])
    }
  })

  test('a run that is done, unknown, or under way elsewhere is not resumed', async () => {
    const world = new World()
    const journal = freshJournal()
    const theBot = bot(threeItems())
    const { run: id } = await run(theBot, world, { journal })
    await expect(run(theBot, world, { journal, resume: id })).rejects.toMatchObject({ code: 'run-finished' })
    await expect(run(theBot, world, { journal, resume: 'nope' })).rejects.toMatchObject({
      code: 'run-unknown',
    })
    const stopped = await run(theBot, world, { journal, stop: AbortSignal.abort() })
    const lock = journal.lock(stopped.run)
    await expect(run(theBot, world, { journal, resume: stopped.run })).rejects.toMatchObject({
      code: 'run-locked',
    })
    lock.release()
  })
})

describe('a list', () => {
  test('is made once: a resumed run works through the same items', async () => {
    const world = new World()
    const journal = freshJournal()
    const first = await run(bot(threeItems()), world, { journal, stop: AbortSignal.abort() })
    const other = bot(threeItems(undefined, "['x']"))
    await run(other, world, { journal, resume: first.run })
    expect(world.posted).toEqual(['a', 'b', 'c'])
  })

  test.each([
    ['what is no list', '"a"'],
    ['an item without identity', '[""]'],
  ])('refuses %s', async (_name, items) => {
    const { state, error } = await run(
      bot(threeItems(undefined, `(${items})`).replace(/each: =(.*)/, "each: '=$1'")),
      new World(),
    )
    expect({ state, code: error?.code }).toEqual({ state: 'failed', code: 'value-invalid' })
  })
})

/** Fails the first request whose path fits. */
function once(fits: (path: string) => boolean, error: Error) {
  let done = false
  return (request: { url: string }) => {
    if (done || !fits(new URL(request.url).pathname)) return
    done = true
    throw error
  }
}

describe('reading ahead', () => {
  const reading = threeItems(undefined, "['a', 'b', 'c']").replace(
    '    - data.set: =item & "!"',
    '    - document.read: =item\n      save: text\n    - data.set: =item & "!"',
  )

  test('reads the next documents while one item is under way, each once', async () => {
    const world = new World()
    let readBeforePost = 0
    world.before = (request) => {
      if (request.body === 'a') readBeforePost = world.reads
    }
    const { state, events, journal, run: id } = await run(bot(reading), world)
    expect({ state, reads: world.reads }).toEqual({ state: 'done', reads: 3 })
    expect(readBeforePost).toBe(3)
    const ends = events.filter(
      (event) => event.type === 'step-ended' && event.at.step.kind === 'document.read',
    )
    expect(ends).toHaveLength(3)
    const reads = journal.history(id).results.filter(({ kind }) => kind === 'document.read')
    expect(reads).toHaveLength(3)
  })

  test('leaves what fails to the turn of its item', async () => {
    const world = new World()
    const read = world.ports.documents.read
    let failures = 1
    world.ports.documents.read = async (path, options) => {
      if (path.endsWith('b') && failures-- > 0) throw new BotError('document-unreadable', 'too dark')
      return read(path, options)
    }
    const { counts, journal, run: id } = await run(bot(reading), world)
    expect(counts.done).toBe(3)
    expect(journal.history(id).failures).toEqual([])
  })

  test('does not ask a person before the turn of the item', async () => {
    const world = new World()
    const asking = reading.replace(
      '    - document.read: =item',
      '    - person.ask: =item\n      fields: { fine: { type: yes-no } }\n    - document.read: =item',
    )
    let askedBeforePost: string[] = []
    world.answers = () => ({ fine: true })
    world.before = ({ body }) => {
      if (body === 'a') askedBeforePost = world.asked.map(({ title }) => title)
    }
    expect((await run(bot(asking), world)).state).toBe('done')
    expect(askedBeforePost).toEqual(['a'])
  })
})
