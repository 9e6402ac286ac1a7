import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'

export const flowStop = defineStep({
  kind: 'flow.stop',
  summary: 'Stops the run here; when it is resumed, the case goes on behind its last commit.',
  main: 'reason',
  params: z.object({ reason: formula(z.string().min(1)).describe('Why, for the person who resumes it') }),
  result: z.never(),
  effect: 'pure',
  examples: [{ reason: 'The ledger is closed for the month' }],
  run: async ({ reason }) => {
    throw new BotError('stopped', reason, { acted: false })
  },
})
