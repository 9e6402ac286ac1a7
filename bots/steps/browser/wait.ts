import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'

export const browserWait = defineStep({
  kind: 'browser.wait',
  summary: 'Waits for an element. Other steps wait for their element by themselves.',
  main: 'target',
  params: z.object({
    target: element().describe('What to wait for'),
    state: z
      .enum(['visible', 'hidden', 'enabled', 'disabled'])
      .default('visible')
      .describe('What it is to be'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ target: 'ledger.posted' }, { target: 'ledger.busy', state: 'hidden' }],
  run: ({ target, state }, { browser }, { signal, timeout }) =>
    browser.waitFor(target, state, { signal, timeout }),
})
