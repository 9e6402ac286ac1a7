import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'

export const browserDialog = defineStep({
  kind: 'browser.dialog',
  summary:
    'Says how the next dialog of the page is answered; it stands before the step that makes the dialog appear.',
  main: 'answer',
  params: z.object({
    answer: z.enum(['accept', 'dismiss']).describe('OK, or Cancel'),
    text: formula(z.string()).optional().describe('What to enter, where the dialog asks for a text'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ answer: 'accept' }, { answer: 'accept', text: '=reason' }],
  run: ({ answer, text }, { browser }) => browser.expectDialog({ accept: answer === 'accept', text }),
})
