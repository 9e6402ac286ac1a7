import type { Page } from '../page/page.ts'
import { type Candidate, type Evidence, evidenceOf } from './candidate.ts'
import { findCurrency } from './currency.ts'
import { findDate } from './issued.ts'
import { otherPaper, saysInvoice } from './kind.ts'
import { type Reading, readingOf } from './reading.ts'
import { findReference } from './reference.ts'
import { findSums } from './sums.ts'
import { findVendor } from './vendor.ts'

/** The fields of an invoice, in the order that people enter them. */
export const invoiceFields = ['number', 'date', 'vendor', 'order', 'net', 'tax', 'total', 'currency'] as const
export type InvoiceField = (typeof invoiceFields)[number]

export interface InvoiceExtraction {
  /** Null where nothing was found. Dates are ISO text, amounts numbers. */
  readonly fields: Readonly<Record<InvoiceField, string | number | null>>
  readonly evidence: Readonly<Partial<Record<InvoiceField, Evidence>>>
  /** Fields that a person should look at, and why; empty where all is sure. `document` stands for the whole. */
  readonly doubts: readonly { readonly field: InvoiceField | 'document'; readonly reason: string }[]
  /** False where this does not look like an invoice. */
  readonly recognised: boolean
}

/** A field is sure from here on; calibrated on the sample scans so that nothing wrong is sure. */
export const SURE = 0.85
/** Where so many of the words are unsure, others were not seen at all, and what was found may be a part only. */
const POOR_PAGE = 0.2
/** Not every invoice names an order. */
const OPTIONAL: ReadonlySet<InvoiceField> = new Set(['order'])

type Found = Readonly<Record<InvoiceField, Candidate<string | number> | undefined>>

/** Reads the fields of an invoice by its labels, their places and its arithmetic. Never throws. */
export function extractInvoice(document: { readonly pages: readonly Page[] }): InvoiceExtraction {
  const reading = readingOf(document.pages)
  const currency = findCurrency(reading)
  const found: Found = {
    number: findReference(reading, 'number'),
    date: findDate(reading, currency?.value),
    vendor: findVendor(reading),
    order: findReference(reading, 'order'),
    ...findSums(reading),
    currency,
  }
  const strange = strangeness(reading, found)
  return {
    fields: mapFields((field) => found[field]?.value ?? null),
    evidence: Object.fromEntries(
      invoiceFields.flatMap((field) => (found[field] ? [[field, evidenceOf(found[field])]] : [])),
    ),
    doubts: [
      ...(strange === undefined ? [] : [{ field: 'document' as const, reason: strange }]),
      ...invoiceFields.flatMap((field) => doubtAbout(field, found[field], reading)),
    ],
    recognised: strange === undefined,
  }
}

function doubtAbout(field: InvoiceField, found: Found[InvoiceField], reading: Reading) {
  const reason = doubtReason(field, found, reading)
  return reason === undefined ? [] : [{ field, reason }]
}

function doubtReason(field: InvoiceField, found: Found[InvoiceField], reading: Reading): string | undefined {
  if (found === undefined) return missingReason(field, reading)
  if (found.doubt !== undefined) return found.doubt
  if (found.confidence >= SURE) return poorPage(reading)
  return `the reading is only ${Math.round(found.confidence * 100)} % sure (${found.reason})`
}

function missingReason(field: InvoiceField, reading: Reading): string | undefined {
  const labelled = reading.labels.some(({ kind }) => kind === field)
  if (labelled) return 'its label is there, but no value beside it can be read'
  return OPTIONAL.has(field) ? poorPage(reading) : 'it was not found'
}

function poorPage({ rows }: Reading): string | undefined {
  const words = rows.flat()
  const unsure = words.filter(({ confidence }) => confidence < SURE).length / Math.max(1, words.length)
  return unsure > POOR_PAGE ? `${Math.round(unsure * 100)} % of the words are hard to read` : undefined
}

/** Why this is no invoice that can be read; undefined where it looks like one. */
function strangeness(reading: Reading, { number, net, total }: Found): string | undefined {
  const words = reading.rows.flat().length
  if (words < 15) return `hardly anything can be read: ${words} ${words === 1 ? 'word' : 'words'}`
  const paper = otherPaper(reading)
  if (paper !== undefined) return `its title says "${paper}"`
  if (net === undefined && total === undefined) return poorPage(reading) ?? 'it shows no sums'
  if (number === undefined && !saysInvoice(reading))
    return 'it has no invoice number and does not call itself an invoice'
  return undefined
}

function mapFields<T>(value: (field: InvoiceField) => T): Record<InvoiceField, T> {
  return Object.fromEntries(invoiceFields.map((field) => [field, value(field)])) as Record<InvoiceField, T>
}
