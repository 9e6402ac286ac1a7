import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formulas, path } from '../params.ts'
import { resolvePath } from '../paths.ts'
import { rows } from '../rows.ts'

export const tableAppend = defineStep({
  kind: 'table.append',
  summary: 'Adds rows to the end of a CSV file, which is made where there is none.',
  main: 'file',
  params: z.object({
    file: path().describe('The file: .csv or .tsv'),
    rows: formulas(rows).describe('The rows, as maps of heading and value'),
  }),
  result: z.void(),
  effect: 'commit',
  examples: [{ file: 'posted.csv', rows: [{ Number: '=invoice.number', Total: '=invoice.total' }] }],
  run: ({ file, rows }, { tables }, { folder }) => tables.append(resolvePath(file, folder), rows),
})
