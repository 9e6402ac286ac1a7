import { z } from 'zod'
import { defineStep } from '../define.ts'
import { modifiers, point } from '../mouse.ts'
import { requiredTarget, sought } from '../seeing.ts'
import { seen, until } from '../until.ts'

export const screenClick = defineStep({
  kind: 'screen.click',
  summary: 'Clicks where words or an image are shown on the screen, or beside them.',
  main: 'text',
  params: sought.extend({
    position: point
      .optional()
      .describe('Where to click, in pixels from the upper left corner of what is found; else its middle'),
    button: z.enum(['left', 'right', 'middle']).default('left').describe('The mouse button'),
    count: z.int().min(1).max(3).default(1).describe('How often in a row'),
    modifiers,
    until,
  }),
  result: z.void(),
  effect: 'commit',
  examples: [
    { text: 'Post', within: 'ledger.window', until: 'ledger.posted' },
    { image: 'images/gear.png' },
    { text: 'Vendor', position: { x: 120, y: 8 }, count: 2 },
  ],
  run: async ({ position, button, count, modifiers, until, ...given }, { screen, desktop }, context) => {
    const { signal, timeout } = context
    const how = { position, button, count, modifiers, signal, timeout }
    await screen.click(requiredTarget(given, context), how)
    await seen(until, desktop, context)
  },
})
