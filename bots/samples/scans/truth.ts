/** What is printed on an invoice, as a ledger wants it: dates as ISO text, amounts as numbers. */
export interface InvoiceFields {
  readonly number: string
  readonly date: string
  readonly vendor: string
  readonly order: string | null
  readonly net: number
  readonly tax: number
  readonly total: number
  readonly currency: string
}

/**
 * What a run should do with a document:
 * - `post`: it ends in the ledger, by way of a person where the reading is unsure
 * - `validate`: a person must be asked, whatever the reading is like; then it is posted with `answer`
 * - `duplicate`: the same invoice was scanned before; it must not be posted again
 * - `reject`: it is no invoice, or nobody can read it
 */
export type Expected = 'post' | 'validate' | 'duplicate' | 'reject'

/** One document of the sample set: what it is and what should become of it. */
export interface Truth {
  /** Name in the folder. */
  readonly file: string
  readonly kind: 'invoice' | 'letter' | 'unreadable'
  readonly expected: Expected
  /** As printed; null on a letter. */
  readonly fields: InvoiceFields | null
  /** What a careful person would enter; the same as `fields` except where the print is wrong. */
  readonly answer: InvoiceFields | null
  /** The file that this is a second scan of. */
  readonly duplicateOf?: string | undefined
  readonly layout: string
  /** Why it is in the set. */
  readonly note: string
}
