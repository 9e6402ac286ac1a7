import { z } from 'zod'
import { defineStep } from '../define.ts'
import { duration, element, formula, textOrSecret } from '../params.ts'

export const desktopType = defineStep({
  kind: 'desktop.type',
  summary: 'Types text by the keyboard. To replace what a field holds use desktop.set-value.',
  main: 'text',
  params: z.object({
    text: formula(textOrSecret()).describe('What to type, behind what stands there'),
    target: element().optional().describe('The field; else where the focus is'),
    pause: formula(duration).default(0).describe('Time between two keys'),
  }),
  result: z.void(),
  effect: 'commit',
  examples: [
    { text: '=invoice.vendor', target: 'entry.vendor' },
    { text: '=assets.account.password', target: 'entry.password' },
  ],
  run: ({ text, target, pause }, { desktop }, { signal, timeout }) =>
    desktop.type(target, text, { pause, signal, timeout }),
})
