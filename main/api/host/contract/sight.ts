import { z } from 'zod'

/** Where elements are: on pages, or in windows of the desktop. */
export const surface = z.enum(['page', 'desktop'])
export type Surface = z.output<typeof surface>

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

/** What the selectors of an element find, as `Sight` of the drivers, with how it looks there. */
export const sight = z.object({
  tried: z
    .array(z.object({ found: z.int(), unlike: z.int(), boxes: z.array(box).readonly() }))
    .readonly()
    .describe('By selector, in their order; none where what the element stands in is not there'),
  /** JPEG or PNG in base64. */
  picture: z.string().optional(),
  size: z.object({ width: z.number(), height: z.number() }),
})
export type SightSeen = z.output<typeof sight>
