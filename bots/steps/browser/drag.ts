import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'
import type { DragTo } from '../ports/browser.ts'

const point = z.object({ x: z.number(), y: z.number() })

const params = z.object({
  from: element().describe('What to drag'),
  position: point
    .optional()
    .describe('Where it is gripped, in pixels from its upper left corner; else its middle'),
  to: element().optional().describe('Where to drop it'),
  toPosition: point
    .optional()
    .describe('Where on `to` it is dropped, in pixels from the upper left corner of that; else its middle'),
  by: point.optional().describe('How far, in pixels, in place of `to`'),
  path: z
    .array(point)
    .min(1)
    .optional()
    .describe('The way of the mouse, in pixels from where it began, for drawing; in place of `to`'),
})

export const browserDrag = defineStep({
  kind: 'browser.drag',
  summary: 'Drags an element onto another one, by a distance, or along a path.',
  main: 'from',
  params,
  result: z.void(),
  effect: 'commit',
  examples: [
    { from: 'board.card', to: 'board.done' },
    { from: 'player.handle', by: { x: 120, y: 0 } },
    {
      from: 'sheet.canvas',
      position: { x: 20, y: 30 },
      path: [
        { x: 40, y: 0 },
        { x: 40, y: 25 },
      ],
    },
  ],
  run: async ({ from, position, ...goal }, { browser }, { signal, timeout }) => {
    await browser.drag(from, goalOf(goal), { position, signal, timeout })
  },
})

function goalOf({ to, toPosition, by, path }: Omit<z.output<typeof params>, 'from' | 'position'>): DragTo {
  if (to && !by && !path) return { element: to, position: toPosition }
  if (by && !to && !path && !toPosition) return { by }
  if (path && !to && !by && !toPosition) return { path }
  const given = Object.entries({ to, by, path, toPosition }).flatMap(([name, value]) => (value ? [name] : []))
  throw new BotError('field-invalid', 'A drag needs one goal', {
    expected: 'one of `to`, `by` and `path`; `toPosition` only beside `to`',
    found: given.join(' and ') || 'none',
    acted: false,
  })
}
