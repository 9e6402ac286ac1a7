import { z } from 'zod'
import { defineStep } from '../define.ts'

export const browserCloseTab = defineStep({
  kind: 'browser.close-tab',
  summary: 'Closes the tab and goes on in the one before it.',
  params: z.object({}),
  result: z.void(),
  effect: 'idempotent',
  examples: [{}],
  run: (_params, { browser }, { signal, timeout }) => browser.closeTab({ signal, timeout }),
})
