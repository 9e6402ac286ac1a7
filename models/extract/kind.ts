import { bare } from './labels.ts'
import type { Reading } from './reading.ts'
import { cellsOf } from './tokens.ts'

/** Titles of papers that look like invoices and must not be paid as one. */
const OTHER_PAPERS = [
  'credit note',
  'credit memo',
  'quotation',
  'quote',
  'estimate',
  'order confirmation',
  'purchase order',
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

/** The title of another kind of paper, where the document bears one in a line of its own. */
export function otherPaper({ rows }: Reading): string | undefined {
  const [firstPage] = rows.map((row) => row[0]?.page)
  const top = rows.filter((row) => row[0]?.page === firstPage).slice(0, 12)
  return OTHER_PAPERS.find((title) =>
    top.some((row) =>
      cellsOf(row).some((cell) => cell.map(bare).join(' ') === title && !labelsValue(row, title)),
    ),
  )
}

/** True where the words invoice, bill or Rechnung stand anywhere. */
export function saysInvoice({ rows }: Reading): boolean {
  return rows.some((row) => row.some((token) => ['invoice', 'inv', 'bill', 'rechnung'].includes(bare(token))))
}

/** `Purchase order   4711` names the order of an invoice; alone in its line it is a title. */
function labelsValue(row: readonly { text: string }[], title: string): boolean {
  return row.length > title.split(' ').length
}
