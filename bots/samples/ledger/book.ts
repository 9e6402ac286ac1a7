import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const amount = z
  .string()
  .trim()
  .regex(/^\d{1,3}(,?\d{3})*(\.\d{1,2})?$/, 'an amount such as 1,234.50')
  .transform((written) => Math.round(Number(written.replaceAll(',', '')) * 100))

const day = z
  .string()
  .trim()
  .regex(/^\d{2}\/\d{2}\/\d{4}$/, 'a date as dd/mm/yyyy')
  .transform((written) => written.split('/').reverse().join('-'))
  .refine((iso) => isRealDay(iso), 'a day that the calendar knows')

/** What the form sends: text as a clerk types it; here it becomes cents and ISO dates. */
export const postingForm = z.object({
  number: z.string().trim().min(1, 'an invoice number').max(60),
  vendor: z.string().trim().min(1, 'a vendor').max(120),
  date: day,
  order: z.string().trim().max(60),
  currency: z.enum(['EUR', 'USD', 'GBP', 'CHF']),
  net: amount,
  tax: amount,
  total: amount,
  goodsReceived: z.boolean(),
})
export type Posting = z.output<typeof postingForm>

/** A posted invoice. Amounts are in whole units of the currency, as people say them: 119.5. */
export interface Voucher extends Posting {
  readonly voucher: number
  readonly postedAt: string
  readonly postedBy: string
}

const FIRST_VOUCHER = 1001

/**
 * The vouchers, in an SQLite file or in memory. It takes whatever it is given, the same invoice twice too: a bot
 * that posts twice shall be seen.
 */
export class Book {
  readonly #database: DatabaseSync

  constructor(file?: string) {
    this.#database = new DatabaseSync(file ?? ':memory:')
    this.#database.exec(`CREATE TABLE IF NOT EXISTS vouchers (
      voucher INTEGER PRIMARY KEY, number TEXT, vendor TEXT, date TEXT, "order" TEXT, currency TEXT,
      net INTEGER, tax INTEGER, total INTEGER, goodsReceived INTEGER, postedAt TEXT, postedBy TEXT) STRICT`)
  }

  /** Posts and gives the voucher's number; it is on disk when this returns. */
  post(posting: Posting, by: string): number {
    const values = {
      ...posting,
      goodsReceived: Number(posting.goodsReceived),
      at: new Date().toISOString(),
      by,
    }
    const row = this.#database
      .prepare(`INSERT INTO vouchers SELECT coalesce(max(voucher) + 1, ${FIRST_VOUCHER}), :number, :vendor, :date,
        :order, :currency, :net, :tax, :total, :goodsReceived, :at, :by FROM vouchers RETURNING voucher`)
      .get(values)
    return Number(row?.voucher)
  }

  /** All vouchers, or those of one invoice number (upper and lower case alike), oldest first. */
  find(number?: string): Voucher[] {
    const where = number === undefined ? '' : 'WHERE lower(number) = lower(?)'
    const rows = this.#database.prepare(`SELECT * FROM vouchers ${where} ORDER BY voucher`)
    return rows.all(...(number === undefined ? [] : [number.trim()])).map(asVoucher)
  }

  count(): number {
    return Number(this.#database.prepare('SELECT count(*) AS n FROM vouchers').get()?.n)
  }

  close(): void {
    this.#database.close()
  }
}

function asVoucher(row: Record<string, unknown>): Voucher {
  const whole = { net: inUnits(row.net), tax: inUnits(row.tax), total: inUnits(row.total) }
  return { ...(row as unknown as Voucher), ...whole, goodsReceived: row.goodsReceived === 1 }
}

function inUnits(cents: unknown): number {
  return Number(cents) / 100
}

function isRealDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}
