import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, formula, textOrSecret } from '../params.ts'
import { performOne } from '../perform.ts'
import type { PageAction } from '../ports/browser.ts'

const params = z.object({
  target: element().describe('The field'),
  value: formula(textOrSecret()).describe('What it is to hold; an empty text clears it'),
})
const batch = ({ target, value }: z.output<typeof params>): PageAction => ({ do: 'fill', target, value })

export const browserFill = defineStep({
  kind: 'browser.fill',
  summary: 'Fills a field; what it held before is replaced.',
  main: 'target',
  params,
  result: z.void(),
  effect: 'idempotent',
  examples: [
    { target: 'ledger.number', value: '=invoice.number' },
    { target: 'ledger.password', value: '=assets.account.password' },
  ],
  batch,
  run: async (given, ports, context) => {
    await performOne(batch(given), ports, context)
  },
})
