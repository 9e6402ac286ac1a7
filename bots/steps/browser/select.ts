import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, formulas } from '../params.ts'
import { performOne } from '../perform.ts'
import type { PageAction } from '../ports/browser.ts'

const params = z.object({
  target: element().describe('The list'),
  options: formulas(z.union([z.string(), z.array(z.string())])).describe(
    'What to choose, by the text that is shown: one, or a list where several may be chosen',
  ),
})
const batch = ({ target, options }: z.output<typeof params>): PageAction => ({
  do: 'select',
  target,
  options: typeof options === 'string' ? [options] : options,
})

export const browserSelect = defineStep({
  kind: 'browser.select',
  summary: 'Chooses from a list; what was chosen before is replaced.',
  main: 'target',
  params,
  result: z.void(),
  effect: 'idempotent',
  examples: [{ target: 'ledger.currency', options: '=invoice.currency' }],
  batch,
  run: async (given, ports, context) => {
    await performOne(batch(given), ports, context)
  },
})
