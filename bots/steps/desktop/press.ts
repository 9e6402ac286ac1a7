import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, formula } from '../params.ts'
import { seen, until } from '../until.ts'

export const desktopPress = defineStep({
  kind: 'desktop.press',
  summary: 'Presses a key or a chord of keys.',
  main: 'keys',
  params: z.object({
    keys: formula(z.string().min(1)).describe('A key such as Enter, or a chord such as Control+A'),
    target: element().optional().describe('Where; else where the focus is'),
    until,
  }),
  result: z.void(),
  effect: 'commit',
  examples: [{ keys: 'Enter', target: 'entry.number' }, { keys: 'Control+S' }],
  run: async ({ keys, target, until }, { desktop }, context) => {
    const { signal, timeout } = context
    await desktop.press(keys, target, { signal, timeout })
    await seen(until, desktop, context)
  },
})
