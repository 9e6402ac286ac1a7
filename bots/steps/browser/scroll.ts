import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'

export const browserScroll = defineStep({
  kind: 'browser.scroll',
  summary:
    'Brings an element into view, or turns the wheel. Other steps bring their element into view by themselves.',
  main: 'target',
  params: z.object({
    target: element()
      .optional()
      .describe('The element to bring into view, or over which the wheel is turned'),
    by: z
      .object({ x: z.number().default(0), y: z.number().default(0) })
      .optional()
      .describe('How far the wheel turns, in pixels'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [{ target: 'list.last' }, { by: { y: 800 } }],
  run: ({ target, by }, { browser }, { signal, timeout }) => browser.scroll(target, by, { signal, timeout }),
})
