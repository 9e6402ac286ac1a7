import { expect, test } from 'vitest'
import type { Debugger } from '../../../../bots/engine/index.ts'
import { LookingDebugger } from '../../../../main/runner/debugging/looking.ts'

test('a run that goes gives nowhere to look', async () => {
  const debugging: Debugger = {
    before: () => Promise.resolve({ do: 'run' }),
    failed: () => Promise.resolve({ do: 'fail' }),
    element: () => undefined,
  }
  const looking = new LookingDebugger(debugging, '/nowhere', {
    look: () => Promise.reject(new Error('nobody is asked')),
  })
  const look = looking.look('post', 'page', new AbortController().signal)
  await expect(look).rejects.toMatchObject({ code: 'wrong-use', details: { acted: false } })
})
