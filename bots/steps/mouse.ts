import { z } from 'zod'
import { BotError } from '../errors/index.ts'
import { element } from './params.ts'
import type { DragTo } from './ports/index.ts'

/** In pixels. */
export const point = z.object({ x: z.number(), y: z.number() })

/** What a click is told beside its target. */
export const modifiers = z
  .array(z.enum(['Alt', 'Control', 'Meta', 'Shift']))
  .optional()
  .describe('Keys that are held down')
export const position = point
  .optional()
  .describe('Where to click, in pixels from the upper left corner of the element; else its middle')

/** What a drag is told. */
export const drag = z.object({
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

/** Where a drag goes; throws `field-invalid` unless just one goal is given. */
export function goalOf({ to, toPosition, by, path }: z.output<typeof drag>): DragTo {
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
