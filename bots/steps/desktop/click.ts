import { z } from 'zod'
import { defineStep } from '../define.ts'
import { modifiers, position } from '../mouse.ts'
import { element } from '../params.ts'
import { seen, until } from '../until.ts'

export const desktopClick = defineStep({
  kind: 'desktop.click',
  summary: 'Clicks an element of a window.',
  main: 'target',
  params: z.object({
    target: element().describe('What to click'),
    button: z.enum(['left', 'middle']).default('left').describe('The mouse button'),
    modifiers,
    position,
    until,
  }),
  result: z.void(),
  effect: 'commit',
  examples: [
    { target: 'editor.save', until: 'editor.saved' },
    { target: 'sheet.cell', modifiers: ['Control'], position: { x: 10, y: 8 } },
  ],
  run: async ({ target, until, ...how }, { desktop }, context) => {
    const { signal, timeout } = context
    await desktop.click(target, { ...how, signal, timeout })
    await seen(until, desktop, context)
  },
})
