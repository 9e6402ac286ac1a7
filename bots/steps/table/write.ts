import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula, formulas, path } from '../params.ts'
import { resolvePath } from '../paths.ts'
import { rows } from '../rows.ts'

export const tableWrite = defineStep({
  kind: 'table.write',
  summary: 'Writes a CSV or Excel file with a row of headings; a file of that name is replaced.',
  main: 'file',
  params: z.object({
    file: path().describe('The file: .csv, .tsv or .xlsx'),
    rows: formulas(rows).describe('The rows, as maps of heading and value'),
    sheet: formula(z.string().min(1)).optional().describe('The name of the sheet of an Excel file'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [
    { file: 'result.xlsx', rows: [{ Number: '=invoice.number', Total: '=invoice.total' }], sheet: 'Posted' },
  ],
  run: ({ file, rows, sheet }, { tables }, { folder }) =>
    tables.write(resolvePath(file, folder), rows, { sheet }),
})
