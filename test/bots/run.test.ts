import { expect, test } from 'vitest'
import { runBot } from '../../bots/index.ts'
import { bot, threeItems, World } from './engine/harness.ts'

test('a run needs nothing but ports, and does each item once even where the list names it twice', async () => {
  const world = new World()
  const { state, counts } = await runBot(bot(threeItems(undefined, "['a', 'a']")), { ports: world.ports })
  expect({ state, counts }).toMatchObject({ state: 'done', counts: { done: 1, refused: 1 } })
  expect(world.posted).toEqual(['a'])
})

test('an asset that nobody gave is named', async () => {
  const text = 'assets:\n  site: { type: url }\nsteps:\n  - http.request: =assets.site\n'
  const { error } = await runBot(bot(text), { ports: new World().ports })
  expect(error).toMatchObject({ code: 'asset-missing', message: 'The asset "site" was not given' })
})
