import { expect, test } from 'vitest'
import type { AfterFailure, BeforeStep, Debugger, Standing } from '../../../bots/engine/index.ts'
import { bot, broken, run, threeItems, World } from './harness.ts'

const counting = `
steps:
  - data.set: =1
    save: a
  - data.set: =a + 1
    save: b
  - data.set: =b + 1
    save: c
`

/** A debugger that does what it is told, and remembers where it stood. */
function debuggerThat(
  before: (standing: Standing) => BeforeStep = () => ({ do: 'run' }),
  failed: (standing: Standing) => AfterFailure = () => ({ do: 'fail' }),
): Debugger & { readonly stood: string[] } {
  const stood: string[] = []
  return {
    stood,
    async before(standing) {
      stood.push(standing.at.key)
      return before(standing)
    },
    async failed(standing) {
      stood.push(`${standing.at.key} failed`)
      return failed(standing)
    },
    element: () => undefined,
  }
}

test('stands before each step, sees its variables, and neighbours no longer go out together', async () => {
  const seen: unknown[] = []
  const debugging = debuggerThat(({ variables }) => {
    seen.push({ ...variables })
    return { do: 'run' }
  })
  const { state } = await run(bot(counting), new World(), { debugger: debugging })
  expect(state).toBe('done')
  expect(debugging.stood).toHaveLength(3)
  expect(seen).toMatchObject([{}, { a: 1 }, { a: 1, b: 2 }])
})

test('a step that was changed meanwhile is done as it is now', async () => {
  const [theBot, edited] = [bot(counting), bot(counting.replace('=a + 1', '=a + 10'))]
  const debugging = debuggerThat(({ at }) => {
    const as = edited.steps?.[theBot.steps?.indexOf(at.step) ?? -1]
    return { do: 'run', ...(as && { as }) }
  })
  const { journal, run: id } = await run(theBot, new World(), { debugger: debugging })
  expect(journal.history(id).results.map(({ value }) => value)).toEqual([1, 11, 12])
})

test('a step that is passed over gives its name nothing', async () => {
  const text = `
steps:
  - data.set: =1
    save: a
  - data.set: =$exists(a)
    save: b
`
  const first = bot(text).steps?.[0]?.key
  const debugging = debuggerThat(({ at }) => ({ do: at.key === first ? 'skip' : 'run' }))
  const { state, journal, run: id } = await run(bot(text), new World(), { debugger: debugging })
  expect(state).toBe('done')
  expect(journal.history(id).results).toHaveLength(1)
})

test('a step that failed is done again once it was mended', async () => {
  const world = new World()
  const wrong = 'steps:\n  - data.assert: =1 = 2\n    message: no\n  - data.set: =1\n'
  const right = bot(wrong.replace('=1 = 2', '=1 = 1')).steps?.[0]
  const debugging = debuggerThat(undefined, () => ({ do: 'run', ...(right && { as: right }) }))
  const { state } = await run(bot(wrong), world, { debugger: debugging })
  expect(state).toBe('done')
  expect(debugging.stood.map((key) => key.endsWith('failed'))).toEqual([false, true, false])
})

test('is asked about the innermost step alone, and what holds it fails with it', async () => {
  const text = `
steps:
  - flow.if: =true
    steps:
      - data.assert: =false
        message: no
`
  const inside: string[] = []
  const debugging = debuggerThat((standing) => {
    inside.push(standing.inside)
    return { do: 'run' }
  })
  const { state } = await run(bot(text), new World(), { debugger: debugging })
  expect(state).toBe('failed')
  expect(debugging.stood.filter((key) => key.endsWith('failed'))).toHaveLength(1)
  expect(inside).toEqual(['', `${debugging.stood[0]}/`])
})

test('an element that was changed meanwhile is found as it is now', async () => {
  const world = new World()
  const text = 'steps:\n  - browser.fill: form.a\n    value: one\n'
  const elements = (name: string) => ({ 'elements.yaml': `form:\n  a: { textbox: ${name} }\n` })
  const edited = bot(text, elements('New'))
  const debugging = { ...debuggerThat(), element: (ref: string) => edited.elements.get(ref) }
  await run(bot(text, elements('Old')), world, { debugger: debugging })
  expect(world.performed.flat()).toMatchObject([{ target: { name: 'New' } }])
})

test('a commit that may have happened is not done again, whatever the debugger says', async () => {
  const world = new World()
  world.after = ({ url }) => {
    if (url.endsWith('/post')) throw broken()
  }
  const debugging = debuggerThat(undefined, () => ({ do: 'run' }))
  const { state } = await run(bot(threeItems('', "['a']")), world, { debugger: debugging })
  expect(world.posted).toEqual(['a'])
  expect(state).toBe('in-doubt')
})

test('a commit cannot be passed over: its item would count as done', async () => {
  const world = new World()
  const debugging = debuggerThat(({ at }) => ({ do: at.step.effect === 'commit' ? 'skip' : 'run' }))
  const { state, error, journal, run: id } = await run(bot(threeItems()), world, { debugger: debugging })
  expect(world.posted).toEqual([])
  expect(state).toBe('stopped')
  expect(error?.code).toBe('commit-passed-over')
  expect(journal.transactions(id).map((item) => item.state)).toEqual(['ready', 'ready', 'ready'])
})

test('a run that is ended does not wait for its debugger', async () => {
  const kill = new AbortController()
  const debugging: Debugger = {
    before() {
      kill.abort()
      return new Promise(() => undefined)
    },
    failed: async () => ({ do: 'fail' }),
    element: () => undefined,
  }
  const { state } = await run(bot(counting), new World(), { debugger: debugging, kill: kill.signal })
  expect(state).toBe('stopped')
})
