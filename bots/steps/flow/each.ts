import { z } from 'zod'
import { defineContainer } from '../define.ts'
import { binding, formula } from '../params.ts'

export const flowEach = defineContainer({
  kind: 'flow.each',
  summary: 'Runs `steps` for each item of a list.',
  main: 'items',
  params: z.object({
    items: formula(z.array(z.unknown())).describe('The list; worked out once, before the first round'),
    as: binding().default('item').describe('The name of the item in `steps`'),
    index: binding().optional().describe('A name for the number of the round, from 0'),
  }),
  blocks: ['steps'],
  result: z.void(),
  examples: [
    { items: '=invoice.lines', as: 'line' },
    { items: ['north', 'south'], as: 'region', index: 'round' },
  ],
  walk: async ({ items, as, index }, flow) => {
    for (const [iteration, item] of items.entries()) {
      const variables = index === undefined ? { [as]: item } : { [as]: item, [index]: iteration }
      await flow.run('steps', { iteration, variables })
    }
  },
})
