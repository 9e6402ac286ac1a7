import { z } from 'zod'
import { defineStep } from '../define.ts'
import { duration, formula } from '../params.ts'

export const flowWait = defineStep({
  kind: 'flow.wait',
  summary: 'Waits for a fixed time. To wait for a page, use browser.wait.',
  main: 'time',
  params: z.object({
    time: formula(duration).describe('How long: seconds, or a text such as 500ms, 30s, 2m'),
  }),
  result: z.void(),
  effect: 'pure',
  timeLimit: Number.POSITIVE_INFINITY,
  examples: [{ time: '30s' }],
  run: ({ time }, { clock }, { signal }) => clock.sleep(time, signal),
})
