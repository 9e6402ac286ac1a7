import { z } from 'zod'
import { defineStep } from '../define.ts'
import { element } from '../params.ts'

export const browserReadTable = defineStep({
  kind: 'browser.read-table',
  summary: 'Reads the rows of a table by its headings.',
  main: 'target',
  params: z.object({ target: element().describe('The table') }),
  result: z.array(z.record(z.string(), z.string())),
  effect: 'idempotent',
  examples: [{ target: 'ledger.entries' }],
  run: ({ target }, { browser }, { signal, timeout }) => browser.readTable(target, { signal, timeout }),
})
