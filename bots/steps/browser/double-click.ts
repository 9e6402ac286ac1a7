import { z } from 'zod'
import { defineStep } from '../define.ts'
import { position } from '../mouse.ts'
import { element } from '../params.ts'

export const browserDoubleClick = defineStep({
  kind: 'browser.double-click',
  summary: 'Clicks an element twice in a row.',
  main: 'target',
  params: z.object({ target: element().describe('What to double-click'), position }),
  result: z.void(),
  effect: 'commit',
  examples: [{ target: 'ledger.row' }],
  run: ({ target, position }, { browser }, { signal, timeout }) =>
    browser.click(target, { count: 2, position, signal, timeout }),
})
