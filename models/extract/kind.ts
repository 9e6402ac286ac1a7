import { bare } from './labels.ts'
import type { Reading } from './reading.ts'
import { cellsOf } from './tokens.ts'

/** Titles of papers that look like invoices and must not be paid as one. */
const OTHER_PAPERS = [
  'credit note',
  'credit memo',
  'quotation',
  'estimate',
  'order confirmation',
  'delivery note',
  'packing slip',
  'statement',
  'statement of account',
  'account statement',
  'pro forma invoice',
  'proforma invoice',
  'payment reminder',
  'reminder',
  'remittance advice',
  'receipt',
]

/** A title stands among the first rows. */
const TITLE_ROWS = 12

/** The title of another kind of paper, where one stands by itself near the top. */
export function otherPaper({ rows }: Reading): string | undefined {
  const cells = rows.slice(0, TITLE_ROWS).flatMap(cellsOf)
  const titles = cells.map((cell) => cell.map(bare).join(' ').trim())
  return OTHER_PAPERS.find((title) => titles.includes(title))
}

/** True where the words invoice, bill or Rechnung stand anywhere. */
export function saysInvoice({ rows }: Reading): boolean {
  return rows.some((row) => row.some((token) => ['invoice', 'inv', 'bill', 'rechnung'].includes(bare(token))))
}
