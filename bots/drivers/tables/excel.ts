import { readFile } from 'node:fs/promises'
import type { Cell, Row } from '../../steps/ports/index.ts'
import { touching } from '../files/errors.ts'
import { headingsOf, invalid, rowsByHeadings } from './headings.ts'

/** Rows of one sheet, else of the first; dates become text such as 2026-12-31. Throws `table-invalid`. */
export async function readExcel(path: string, sheet: string | undefined): Promise<Row[]> {
  const bytes = await touching(path, 'read', () => readFile(path))
  const sheets = await parseSheets(bytes, path)
  const chosen = sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet)
  if (chosen === undefined) {
    throw invalid(path, `one of its sheets: ${sheets.map((one) => one.sheet).join(', ')}`, `"${sheet}"`)
  }
  return rowsByHeadings(
    chosen.data.map((cells) => cells.map(asCell)),
    path,
  )
}

/** The bytes of an Excel file with one sheet; text stays text, also where it looks like a formula. */
export async function writeExcel(rows: readonly Row[], sheet = 'Sheet1'): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node')
  const headings = headingsOf(rows)
  const head = headings.map((heading) => ({ value: heading, type: String, fontWeight: 'bold' as const }))
  const lines = rows.map((row) => headings.map((heading) => excelCell(row[heading] ?? null)))
  return write([head, ...lines], { sheet }).toBuffer()
}

async function parseSheets(bytes: Buffer, path: string) {
  const { default: read } = await import('read-excel-file/node')
  try {
    return await read(bytes, { trim: false })
  } catch (thrown) {
    throw invalid(path, 'an Excel file (.xlsx)', thrown instanceof Error ? thrown.message : String(thrown))
  }
}

function asCell(value: unknown): Cell {
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return value === null || value === undefined ? null : String(value)
}

/** Excel knows no time zones; the day and time are those that the sheet shows. */
function dateText(date: Date): string {
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}

function excelCell(value: Cell) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  return typeof value === 'boolean' ? { value, type: Boolean } : { value, type: String }
}
