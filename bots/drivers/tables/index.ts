import { extname } from 'node:path'
import { BotError } from '../../errors/index.ts'
import type { Row, TablesPort } from '../../steps/ports/index.ts'
import { nodeFiles } from '../files/index.ts'
import { appendedText, readDelimited, writtenText } from './delimited.ts'
import { readExcel, writeExcel } from './excel.ts'

const files = nodeFiles()

/** CSV (`.csv`, `.tsv`, `.txt`) and Excel (`.xlsx`) files with headings in their first row. */
export function nodeTables(): TablesPort {
  return { read, write, append }
}

async function read(path: string, { sheet }: { sheet?: string | undefined }): Promise<Row[]> {
  return isExcel(path) ? readExcel(path, sheet) : readDelimited(await files.readText(path), path)
}

async function write(
  path: string,
  rows: readonly Row[],
  { sheet }: { sheet?: string | undefined },
): Promise<void> {
  if (isExcel(path)) return files.writeBytes(path, await writeExcel(rows, sheet))
  return files.writeText(path, writtenText(rows, path))
}

async function append(path: string, rows: readonly Row[]): Promise<void> {
  if (isExcel(path))
    throw unfit(path, 'a .csv file; rows cannot be added to Excel files without harm to the rest')
  const there = (await files.exists(path)) ? await files.readText(path) : ''
  if (there.trim() === '') return files.writeText(path, writtenText(rows, path))
  return files.append(path, appendedText(there, rows, path))
}

function isExcel(path: string): boolean {
  const extension = extname(path).toLowerCase()
  if (extension === '.xlsx') return true
  if (['.csv', '.tsv', '.txt'].includes(extension)) return false
  throw unfit(path, 'a .csv, .tsv or .xlsx file')
}

function unfit(path: string, expected: string): BotError {
  return new BotError('table-invalid', `"${path}" cannot be used as a table`, {
    expected,
    found: extname(path) || 'no ending',
    acted: false,
  })
}
