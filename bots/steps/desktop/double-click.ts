import { z } from 'zod'
import { defineStep } from '../define.ts'
import { position } from '../mouse.ts'
import { element } from '../params.ts'

export const desktopDoubleClick = defineStep({
  kind: 'desktop.double-click',
  summary: 'Clicks an element of a window twice in a row.',
  main: 'target',
  params: z.object({ target: element().describe('What to double-click'), position }),
  result: z.void(),
  effect: 'commit',
  examples: [{ target: 'files.invoice' }],
  run: ({ target, position }, { desktop }, { signal, timeout }) =>
    desktop.click(target, { count: 2, position, signal, timeout }),
})
