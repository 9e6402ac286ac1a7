import { z } from 'zod'
import { defineContainer } from './define.ts'
import { formulas, subflow } from './params.ts'

export const call = defineContainer({
  kind: 'call',
  summary: 'Runs a subflow and gives its result.',
  main: 'flow',
  params: z.object({
    flow: subflow().describe('The name of the subflow'),
    with: formulas(z.record(z.string(), z.unknown())).default({}).describe('Its inputs by name'),
  }),
  blocks: [],
  result: z.unknown(),
  examples: [{ flow: 'ledger/log-out' }, { flow: 'ledger/find', with: { number: '=invoice.number' } }],
  walk: (given, flow) => flow.call(given.flow, given.with),
})
