import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'

export const flowFail = defineStep({
  kind: 'flow.fail',
  summary: 'Ends the case as a business exception: it is not tried again, a person decides.',
  main: 'message',
  params: z.object({
    message: formula(z.string().min(1)).describe('What is wrong with the case'),
    next: formula(z.string().min(1)).optional().describe('What a person can do about it'),
  }),
  result: z.never(),
  effect: 'pure',
  examples: [{ message: 'Not an invoice' }],
  run: async ({ message, next }) => {
    throw new BotError('business-rule', message, { acted: false, next })
  },
})
