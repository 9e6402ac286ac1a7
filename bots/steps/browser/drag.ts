import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'

export const browserDrag = defineStep({
  kind: 'browser.drag',
  summary: 'Drags an element onto another one, or by a distance.',
  main: 'from',
  params: z.object({
    from: element().describe('What to drag'),
    to: element().optional().describe('Where to drop it'),
    by: z
      .object({ x: z.number(), y: z.number() })
      .optional()
      .describe('How far, in pixels, in place of `to`'),
  }),
  result: z.void(),
  effect: 'commit',
  examples: [
    { from: 'board.card', to: 'board.done' },
    { from: 'player.handle', by: { x: 120, y: 0 } },
  ],
  run: async ({ from, to, by }, { browser }, { signal, timeout }) => {
    if (to && !by) return browser.drag(from, { element: to }, { signal, timeout })
    if (by && !to) return browser.drag(from, { by }, { signal, timeout })
    throw new BotError('field-invalid', 'A drag needs one goal', {
      expected: 'either `to` or `by`',
      found: to ? 'both' : 'neither',
      acted: false,
    })
  },
})
