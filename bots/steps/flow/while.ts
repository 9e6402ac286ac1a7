import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { defineContainer } from '../define.ts'
import { lazy } from '../params.ts'

export const flowWhile = defineContainer({
  kind: 'flow.while',
  summary: 'Runs `steps` again and again as long as a condition holds.',
  main: 'condition',
  params: z.object({
    condition: lazy(z.boolean()).describe('Looked at before each round'),
    atMost: z.int().positive().default(1000).describe('Rounds after which the loop is taken to be endless'),
  }),
  blocks: ['steps'],
  result: z.void(),
  examples: [{ condition: '=page.next', atMost: 50 }],
  walk: async ({ condition, atMost }, flow) => {
    for (let iteration = 0; await condition(); iteration++) {
      if (iteration === atMost) throw endless(atMost)
      await flow.run('steps', { iteration })
    }
  },
})

function endless(atMost: number): BotError {
  return new BotError('loop-limit', `The loop did not end within ${atMost} rounds`, {
    expected: 'a condition that becomes false',
    found: `a condition that still holds after ${atMost} rounds`,
  })
}
