import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'

export const desktopActivate = defineStep({
  kind: 'desktop.activate',
  summary:
    'Brings a window to the front, with the keyboard. Other steps do so by themselves where they have to.',
  main: 'window',
  params: z.object({ window: element().describe('The window, or an element in it') }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ window: 'editor.main' }],
  run: ({ window }, { desktop }, { signal, timeout }) => desktop.activate(window, { signal, timeout }),
})
