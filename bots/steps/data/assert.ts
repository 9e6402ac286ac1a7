import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'

export const dataAssert = defineStep({
  kind: 'data.assert',
  summary: 'Ends the case as a business exception unless a condition holds.',
  main: 'condition',
  params: z.object({
    condition: formula(z.boolean()).describe('What must hold'),
    message: formula(z.string().min(1)).describe('What is wrong where it does not'),
  }),
  result: z.void(),
  effect: 'pure',
  examples: [
    {
      condition: '=invoice.net + invoice.tax = invoice.total',
      message: 'The sums of the invoice do not add up',
    },
  ],
  run: async ({ condition, message }) => {
    if (!condition) throw new BotError('business-rule', message, { acted: false })
  },
})
