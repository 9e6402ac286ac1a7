import { expect, test } from 'vitest'
import type { RunOutcome } from '../../../bots/engine/index.ts'
import { bot, broken, freshJournal, journalFile, run, threeItems, World } from './harness.ts'

const oneItem = (extra?: string, after?: string) => bot(threeItems(extra, "['a']", after))

test('two runs that find at once that a commit did not happen do not both make it', async () => {
  const world = new World()
  const file = journalFile()
  const verify =
    '      timeout: 5s\n      verify:\n        - http.request: http://world/look\n        - data.set: false\n'
  world.before = ({ url }) => {
    if (url.endsWith('/post')) throw broken()
  }
  await run(oneItem(''), world, { journal: freshJournal(file) })
  let looks = 0
  world.before = async ({ url }) => {
    if (!url.endsWith('/look') || ++looks !== 2) return
    // While this run still looks, another looks and posts.
    await run(oneItem(verify), world, { journal: freshJournal(file) })
    expect(world.posted).toEqual(['a'])
  }
  const { counts } = await run(oneItem(verify), world, { journal: freshJournal(file) })
  expect({ posted: world.posted, failed: counts.failed }).toEqual({ posted: ['a'], failed: 1 })
})

/** A run whose one item failed before its commit, so that a person can do it by hand. */
async function failedRun(file: string): Promise<string> {
  const refused = bot(
    threeItems('', "['a']").replace('    - data.set', '    - flow.fail: Not today\n    - data.set'),
  )
  await run(refused, new World(), { journal: freshJournal(file) })
  return freshJournal(file).runs()[0]?.id ?? ''
}

test('an item that a person does by hand is left to them until they give it back', async () => {
  const world = new World()
  const file = journalFile()
  const held = freshJournal(file).holdItem(await failedRun(file), 0)
  const meanwhile = await run(oneItem(), world, { journal: freshJournal(file) })
  expect({ posted: world.posted, failed: meanwhile.counts.failed }).toEqual({ posted: [], failed: 1 })
  held.release()
  await run(oneItem(), world, { journal: freshJournal(file) })
  expect(world.posted).toEqual(['a'])
})

test('an item that a person takes over while a run is at it is not committed by the run', async () => {
  const world = new World()
  const file = journalFile()
  const failed = await failedRun(file)
  const looks = threeItems('', "['a']").replace(
    '    - data.set',
    '    - http.request: http://world/between\n    - data.set',
  )
  world.after = ({ url }) => {
    if (url.endsWith('/between')) freshJournal(file).holdItem(failed, 0)
  }
  const { counts } = await run(bot(looks), world, { journal: freshJournal(file) })
  expect({ posted: world.posted, failed: counts.failed }).toEqual({ posted: [], failed: 1 })
})

test('an item that another run has under way is left to it, also between two of its commits', async () => {
  const world = new World()
  const file = journalFile()
  const second = `    - http.request: http://world/between
    - http.request: http://world/post
      id: second
      method: POST
      body: =item & 2
`
  const theBot = oneItem(undefined, second)
  let other: RunOutcome | undefined
  world.after = async ({ url }) => {
    if (url.endsWith('/between')) other = await run(theBot, world, { journal: freshJournal(file) })
  }
  const first = await run(theBot, world, { journal: freshJournal(file) })
  expect({ first: first.state, other: other?.counts.failed }).toEqual({ first: 'done', other: 1 })
  expect(world.posted).toEqual(['a', 'a2'])
  expect(world.asked).toEqual([])
})
