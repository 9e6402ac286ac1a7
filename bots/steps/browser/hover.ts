import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'

export const browserHover = defineStep({
  kind: 'browser.hover',
  summary: 'Moves the mouse over an element, so that what hides behind it appears.',
  main: 'target',
  params: z.object({ target: element().describe('Where the mouse goes') }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ target: 'menu.invoices' }],
  run: ({ target }, { browser }, { signal, timeout }) => browser.hover(target, { signal, timeout }),
})
