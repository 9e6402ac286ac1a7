import { z } from 'zod'
import { defineStep } from '../define.ts'
import { elementExpectations, insist } from '../element-expectations.ts'
import { performOne } from '../perform.ts'

export const browserAssert = defineStep({
  kind: 'browser.assert',
  summary:
    'Fails unless the page shows what is expected within the time of the step; seen at all, where nothing else is said.',
  main: 'target',
  params: elementExpectations,
  result: z.void(),
  effect: 'idempotent',
  examples: [
    { target: 'ledger.status', text: 'Posted' },
    { target: 'ledger.rows', count: '=$count(lines)' },
    { target: 'ledger.receipt' },
  ],
  run: (given, ports, context) =>
    insist(
      given,
      (target, what, options) => performOne({ do: 'read', target, what }, ports, { ...context, ...options }),
      ports,
      context,
    ),
})
