import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'

export const desktopScroll = defineStep({
  kind: 'desktop.scroll',
  summary: 'Brings an element of a window into view, or turns the wheel.',
  main: 'target',
  params: z.object({
    target: element()
      .optional()
      .describe('The element to bring into view, or over which the wheel is turned'),
    by: z
      .object({ x: z.int().default(0), y: z.int().default(0) })
      .optional()
      .describe('How far the wheel turns, in notches; to the right and down'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ target: 'list.last' }, { target: 'list.rows', by: { y: 5 } }],
  run: ({ target, by }, { desktop }, { signal, timeout }) => desktop.scroll(target, by, { signal, timeout }),
})
