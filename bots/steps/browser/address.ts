import { z } from 'zod'
import { defineStep } from '../define.ts'

export const browserAddress = defineStep({
  kind: 'browser.address',
  summary: 'Reads the address of the page.',
  params: z.object({}),
  result: z.string(),
  effect: 'idempotent',
  examples: [{}],
  run: (_params, { browser }) => browser.address(),
})
