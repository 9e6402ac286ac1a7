import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element, formula } from '../params.ts'
import { performOne } from '../perform.ts'
import type { PageAction } from '../ports/browser.ts'

const result = z.union([z.string(), z.number(), z.boolean(), z.null()])

const params = z.object({
  target: element().describe('The element'),
  what: z
    .enum(['text', 'value', 'checked', 'count', 'visible', 'html'])
    .default('text')
    .describe(
      'Its text, the value of a field, whether it is on, how many there are, whether it is seen, or its HTML',
    ),
  attribute: formula(z.string().min(1))
    .optional()
    .describe('The name of an attribute to read, in place of `what`'),
})
const batch = ({ target, what, attribute }: z.output<typeof params>): PageAction =>
  attribute === undefined
    ? { do: 'read', target, what }
    : { do: 'read', target, what: 'attribute', attribute }

export const browserRead = defineStep({
  kind: 'browser.read',
  summary: 'Reads something of an element; null where it has no such attribute.',
  main: 'target',
  params,
  result,
  effect: 'idempotent',
  examples: [
    { target: 'ledger.status' },
    { target: 'ledger.rows', what: 'count' },
    { target: 'ledger.link', attribute: 'href' },
  ],
  batch,
  run: async (given, ports, context) => result.parse(await performOne(batch(given), ports, context)),
})
