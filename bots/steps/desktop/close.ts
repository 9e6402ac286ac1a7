import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'

export const desktopClose = defineStep({
  kind: 'desktop.close',
  summary: 'Closes a window and waits until it is gone.',
  main: 'window',
  params: z.object({ window: element().describe('The window, or an element in it') }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ window: 'editor.main' }],
  run: ({ window }, { desktop }, { signal, timeout }) => desktop.close(window, { signal, timeout }),
})
