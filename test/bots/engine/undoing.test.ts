import { describe, expect, test } from 'vitest'
import { bot, broken, freshJournal, run, threeItems, World } from './harness.ts'

const UNDO = `      compensate:
        - http.request: http://world/undo
          id: undo
          method: POST
          body: =item
`
const undone = (after: string, extra = '') => bot(threeItems(`${extra}${UNDO}`, "['a']", after))
const refused = '    - flow.fail: does not fit\n'
const fits = '    - data.set: 1\n      save: fits\n'

describe('a commit that was undone', () => {
  test('is made again when its item is taken up again', async () => {
    const world = new World()
    const journal = freshJournal()
    await run(undone(refused), world, { journal })
    expect({ posted: world.posted, undone: world.undone }).toEqual({ posted: ['a'], undone: ['a'] })
    const again = await run(undone(fits), world, { journal })
    expect(again.counts.done).toBe(1)
    expect(world.posted).toEqual(['a', 'a'])
  })

  test('is undone again when it was made again in vain', async () => {
    const world = new World()
    const journal = freshJournal()
    await run(undone(refused), world, { journal })
    await run(undone(refused), world, { journal })
    expect({ posted: world.posted, undone: world.undone }).toEqual({
      posted: ['a', 'a'],
      undone: ['a', 'a'],
    })
  })

  test.each([true, false])('is looked at where the undoing was cut off (stands: %s)', async (stands) => {
    const world = new World()
    const journal = freshJournal()
    const kill = new AbortController()
    world.after = (request) => {
      if (!request.url.endsWith('/undo')) return
      kill.abort()
      throw broken()
    }
    const verify = `      verify:\n        - data.set: ${stands}\n`
    const first = await run(undone(refused, verify), world, { journal, kill: kill.signal })
    expect(first.state).toBe('stopped')
    world.after = () => {}
    const second = await run(undone(fits, verify), world, { journal, resume: first.run })
    expect(second.state).toBe('done')
    expect(world.posted).toEqual(stands ? ['a'] : ['a', 'a'])
  })

  test('is in doubt where its undoing broke off, and nothing is told to be failed or done', async () => {
    const world = new World()
    const journal = freshJournal()
    world.after = (request) => {
      if (request.url.endsWith('/undo')) throw broken()
    }
    const first = await run(undone(refused), world, { journal })
    expect(first.state).toBe('in-doubt')
    const second = await run(undone(fits), world, { journal, resume: first.run })
    expect(second.state).toBe('in-doubt')
    expect(world.posted).toEqual(['a'])
    journal.settle(first.run, 'a', false, 'Ada')
    world.after = () => {}
    expect((await run(undone(fits), world, { journal, resume: first.run })).state).toBe('done')
    expect(world.posted).toEqual(['a', 'a'])
  })

  test('stays made where its undoing could not even begin', async () => {
    const world = new World()
    const journal = freshJournal()
    world.before = (request) => {
      if (request.url.endsWith('/undo')) throw broken(false)
    }
    const { counts } = await run(undone(refused), world, { journal })
    expect(counts.rejected).toBe(1)
    expect(world.asked.map(({ title }) => title)).toEqual(['Undo "post" for a: the rest of this item failed'])
  })
})

describe('a commit that a person is asked to undo', () => {
  const byPerson = (after: string) => bot(threeItems('', "['a']", after))

  test('is made again where the answer is that it is undone', async () => {
    const world = new World()
    const journal = freshJournal()
    const first = await run(byPerson(refused), world, { journal })
    expect(first.counts.rejected).toBe(1)
    world.answers = () => ({ undone: true })
    const second = await run(byPerson(fits), world, { journal })
    expect(second.counts.done).toBe(1)
    expect(world.posted).toEqual(['a', 'a'])
  })

  test('stays made where the answer is that it stands', async () => {
    const world = new World()
    const journal = freshJournal()
    await run(byPerson(refused), world, { journal })
    world.answers = () => ({ undone: false })
    const again = await run(byPerson(fits), world, { journal })
    expect(again.counts.done).toBe(1)
    expect(world.posted).toEqual(['a'])
  })

  test('lets its item wait as long as nobody has answered, in every run', async () => {
    const world = new World()
    const journal = freshJournal()
    await run(byPerson(refused), world, { journal })
    const second = await run(byPerson(fits), world, { journal })
    expect(second.state).toBe('waiting')
    expect((await run(byPerson(fits), world, { journal, resume: second.run })).state).toBe('waiting')
    expect(new Set(world.asked.map(({ id }) => id)).size).toBe(1)
    const asked = world.asked.length
    const { rehearsal } = await run(byPerson(fits), world, { journal, rehearse: true })
    expect(rehearsal?.[0]?.state).toBe('waiting')
    expect({ posted: world.posted, asked: world.asked.length }).toEqual({ posted: ['a'], asked })
  })

  test('leaves its item to a person where one before it was undone and this one stands', async () => {
    const world = new World()
    const journal = freshJournal()
    const second =
      '    - http.request: http://world/post\n      id: later\n      method: POST\n      body: =item & "-later"\n'
    await run(undone(`${second}${refused}`), world, { journal })
    expect({ posted: world.posted, undone: world.undone }).toEqual({
      posted: ['a', 'a-later'],
      undone: ['a'],
    })
    world.answers = () => ({ undone: false })
    const again = await run(undone(`${second}${fits}`), world, { journal })
    expect(again.counts.rejected).toBe(1)
    expect(journal.transactions(again.run)[0]?.error?.code).toBe('half-undone')
    expect(world.posted).toEqual(['a', 'a-later'])
  })
})

test('a rehearsal undoes nothing and asks nobody to', async () => {
  const world = new World()
  const journal = freshJournal()
  const later = '    - flow.stop: later\n'
  await run(undone(later), world, { journal })
  const { rehearsal } = await run(undone(refused), world, { journal, rehearse: true })
  expect(rehearsal?.[0]?.state).toBe('rejected')
  expect({ undone: world.undone, asked: world.asked }).toEqual({ undone: [], asked: [] })
})
