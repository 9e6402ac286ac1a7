import { invoicePages, letterPage } from './html.ts'
import { fieldsOf, type Invoice, makeInvoice, withWrongTotal } from './invoice.ts'
import { type Random, random } from './random.ts'
import type { Planned } from './set.ts'
import type { Truth } from './truth.ts'
import { vendors } from './vendors.ts'
import { everydayWear, hopelessWear, type Wear } from './wear.ts'
import { writeDate } from './written.ts'

type PlannedScan = Planned<Truth>

/** Positions, in each 24 documents, of those that are not everyday invoices. */
const CYCLE = 24
const ACROSS = 5
const LONG = 7
const DUPLICATE = 10
const WRONG_TOTAL = 14
const UNREADABLE = 18
const LETTER = 21
/** The duplicate shows the invoice that came so many documents earlier. */
const SCANNED_BEFORE = 6

/** What the set holds, drawn from the seed: every 24 documents hold one of each special case. */
export function planScans(seed: number, count: number): PlannedScan[] {
  const from = random(seed)
  const planned: PlannedScan[] = []
  const invoices: Invoice[] = []
  for (let index = 0; index < count; index++) {
    const { document, invoice } = planOne(index, from, invoices, planned)
    planned.push(document)
    invoices.push(invoice)
  }
  return planned
}

function planOne(index: number, from: Random, earlier: readonly Invoice[], planned: readonly PlannedScan[]) {
  const special = index % CYCLE
  const vendor = vendors[index % vendors.length] ?? vendors[0]
  const drawn = makeInvoice(vendor, from, special === LONG ? 19 : undefined)
  const wear = everydayWear(from)
  const file = fileName(index)
  const before = index - SCANNED_BEFORE
  const again = special === DUPLICATE ? earlier[before] : undefined
  const invoice = again ?? drawn
  const document =
    special === LETTER
      ? letter(file, drawn, wear)
      : again
        ? duplicate(file, again, wear, planned[before]?.truth.file)
        : invoiceDocument(file, special, drawn, wear)
  return { document, invoice }
}

function invoiceDocument(file: string, special: number, invoice: Invoice, wear: Wear): PlannedScan {
  if (special === WRONG_TOTAL) return wrongTotal(file, invoice, wear)
  if (special === UNREADABLE) return unreadable(file, invoice)
  const worn = special === ACROSS ? { ...wear, angle: 90 + wear.angle / 2 } : wear
  const notes: Record<number, string> = {
    [ACROSS]: 'Lay across in the scanner',
    [LONG]: 'Goes over two pages; the sums are on the second',
  }
  return planned(file, invoice, worn, { expected: 'post', note: notes[special] ?? 'Everyday invoice' })
}

function duplicate(file: string, invoice: Invoice, wear: Wear, original: string | undefined): PlannedScan {
  return planned(file, invoice, wear, {
    expected: 'duplicate',
    duplicateOf: original,
    note: 'Scanned a second time',
  })
}

function wrongTotal(file: string, right: Invoice, wear: Wear): PlannedScan {
  return planned(file, withWrongTotal(right), wear, {
    expected: 'validate',
    answer: fieldsOf(right),
    note: 'The total is not net plus tax',
  })
}

function unreadable(file: string, invoice: Invoice): PlannedScan {
  return planned(file, invoice, hopelessWear, {
    kind: 'unreadable',
    expected: 'reject',
    note: 'Out of focus and too dark to read',
  })
}

function letter(file: string, { by, date }: Invoice, wear: Wear): PlannedScan {
  const note = 'A letter about deliveries'
  return {
    truth: { file, kind: 'letter', expected: 'reject', fields: null, answer: null, layout: 'letter', note },
    pages: [letterPage(by.name, writeDate(date, 'long'))],
    wear,
  }
}

function planned(
  file: string,
  invoice: Invoice,
  wear: Wear,
  special: Pick<Truth, 'expected' | 'note'> & Partial<Truth>,
): PlannedScan {
  const fields = fieldsOf(invoice)
  const truth = {
    file,
    kind: 'invoice',
    fields,
    answer: fields,
    layout: invoice.by.layout,
    ...special,
  } as const
  return { truth, pages: invoicePages(invoice), wear }
}

/** `scan-001.png`; every fourth document comes from a machine that makes PDFs. */
function fileName(index: number): string {
  return `scan-${String(index + 1).padStart(3, '0')}.${index % 4 === 3 ? 'pdf' : 'png'}`
}
