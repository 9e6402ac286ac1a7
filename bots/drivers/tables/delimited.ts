import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Cell, Row } from '../../steps/ports/index.ts'
import { headingsOf, invalid, rowsByHeadings } from './headings.ts'

/** Excel takes a file for UTF-8 only where it begins with this. */
const MARK = '\uFEFF'
const DELIMITERS = [',', ';', '\t', '|']

/** Rows of delimited text; every cell stays text, so that leading zeros survive. Throws `table-invalid` with the line. */
export function readDelimited(text: string, path: string): Row[] {
  return rowsByHeadings(lines(text, path), path)
}

/** A whole file with its headings. */
export function writtenText(rows: readonly Row[], path: string): string {
  const headings = headingsOf(rows)
  const delimiter = path.toLowerCase().endsWith('.csv') ? ',' : '\t'
  const head = headings.length > 0 ? lineText([headings], delimiter) : ''
  return MARK + head + rowText(rows, headings, delimiter)
}

/** What is to be added to a file that holds `there`: in its columns, with its delimiter. */
export function appendedText(there: string, rows: readonly Row[], path: string): string {
  const headings = (lines(there, path)[0] ?? []).map((heading) => heading.trim())
  const unknown = headingsOf(rows).find((heading) => !headings.includes(heading))
  if (unknown !== undefined)
    throw invalid(path, `rows with its headings: ${headings.join(', ')}`, `"${unknown}"`)
  return (/\n$/.test(there) ? '' : '\n') + rowText(rows, headings, delimiterOf(there))
}

function lines(text: string, path: string): string[][] {
  try {
    return parse(withoutHint(text), {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    })
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    throw invalid(path, 'the same number of cells in every row, and quotes that close', thrown.message)
  }
}

/** Excel writes a first line `sep=;` where the delimiter is not what its reader may expect. */
const HINT = /^\uFEFF?sep=(.)\r?\n/

function withoutHint(text: string): string {
  return text.replace(HINT, '')
}

/** The one that the line of headings has most of, outside quotes. */
function delimiterOf(text: string): string {
  const hint = HINT.exec(text)?.[1]
  if (hint !== undefined) return hint
  const bare = text
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, '')
    .trimStart()
  const [headings = ''] = bare.split(/\r?\n/, 1)
  const count = (delimiter: string) => headings.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}

function rowText(rows: readonly Row[], headings: readonly string[], delimiter: string): string {
  return lineText(
    rows.map((row) => headings.map((heading) => row[heading] ?? null)),
    delimiter,
  )
}

function lineText(cells: readonly (readonly Cell[])[], delimiter: string): string {
  // Quotes around any possible delimiter, so that a reader cannot take it for the one of this file.
  return stringify(cells as Cell[][], { delimiter, quoted_match: /[,;\t|]/, cast: { boolean: String } })
}
