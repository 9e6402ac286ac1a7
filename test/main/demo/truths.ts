import type { Voucher } from '../../../bots/samples/ledger/index.ts'
import type { InvoiceFields, Truth } from '../../../bots/samples/scans/index.ts'

const fields: InvoiceFields = {
  number: 'INV-1',
  date: '2026-03-07',
  vendor: 'Brightwater Supplies Ltd',
  order: null,
  net: 100,
  tax: 20,
  total: 120,
  currency: 'GBP',
}

/** A document of the set; an everyday invoice unless told otherwise. */
export function truth(changes: Partial<Truth> = {}): Truth {
  const shared = {
    file: 'scan-001.png',
    kind: 'invoice',
    expected: 'post',
    layout: 'classic',
    note: '',
  } as const
  return { ...shared, fields, answer: fields, ...changes }
}

/** The voucher of that invoice as the ledger lists it. */
export function voucher(changes: Partial<Voucher> = {}): Voucher {
  const posted = {
    voucher: 1001,
    goodsReceived: false,
    postedAt: '2026-03-08T09:00:00Z',
    postedBy: 'a.keller',
  }
  return { ...fields, ...posted, currency: 'GBP', order: '', ...changes }
}
