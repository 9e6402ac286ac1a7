import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formulas } from '../params.ts'

export const dataSet = defineStep({
  kind: 'data.set',
  summary: 'Gives a value a name, by `save`.',
  main: 'value',
  params: z.object({
    value: formulas(z.unknown().refine((value) => value !== undefined)).describe(
      'The value: a text, number, list or map; formulas in it are worked out',
    ),
  }),
  result: z.unknown(),
  effect: 'pure',
  examples: [{ value: '=$sum(invoice.lines.amount)' }, { value: { name: '=invoice.vendor', paid: false } }],
  run: async ({ value }) => value,
})
