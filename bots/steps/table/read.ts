import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula, path } from '../params.ts'
import { resolvePath } from '../paths.ts'
import { rows } from '../rows.ts'

export const tableRead = defineStep({
  kind: 'table.read',
  summary: 'Reads the rows of a CSV or Excel file by the headings in its first row.',
  main: 'file',
  params: z.object({
    file: path().describe('The file: .csv, .tsv or .xlsx'),
    sheet: formula(z.string().min(1)).optional().describe('The sheet of an Excel file; else its first'),
  }),
  result: rows,
  effect: 'idempotent',
  examples: [{ file: 'orders.csv' }, { file: '=inputs.file', sheet: 'Open items' }],
  run: ({ file, sheet }, { tables }, { folder }) => tables.read(resolvePath(file, folder), { sheet }),
})
