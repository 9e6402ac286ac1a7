import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'

export const desktopWait = defineStep({
  kind: 'desktop.wait',
  summary: 'Waits for a window or an element of it. Other steps wait for their element by themselves.',
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
  examples: [{ target: 'editor.saved' }, { target: 'print.dialog', state: 'hidden' }],
  run: ({ target, state }, { desktop }, { signal, timeout }) =>
    desktop.waitFor(target, state, { signal, timeout }),
})
