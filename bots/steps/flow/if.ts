import { z } from 'zod'
import { defineContainer } from '../define.ts'
import { formula } from '../params.ts'

export const flowIf = defineContainer({
  kind: 'flow.if',
  summary: 'Runs `steps` where a condition holds, and `else` where it does not.',
  main: 'condition',
  params: z.object({ condition: formula(z.boolean()).describe('What decides') }),
  blocks: ['steps', 'else'],
  result: z.void(),
  examples: [{ condition: '=invoice.total > 1000' }],
  walk: async ({ condition }, flow) => {
    const block = condition ? 'steps' : 'else'
    if (flow.blocks.includes(block)) await flow.run(block)
  },
})
