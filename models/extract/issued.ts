import { type Candidate, candidate, surest } from './candidate.ts'
import { type DayOrder, parseDate, type ReadDate } from './date.ts'
import { besideKind, type Reading } from './reading.ts'
import { type Row, textOf } from './tokens.ts'
import { type Beside, placeOf } from './values.ts'

/** `3 November 2026` is three words, `3 . 11 . 2026` may be torn into more. */
const MOST_WORDS = 4

/** Countries that pay in these write the day first. */
const DAY_FIRST: ReadonlySet<unknown> = new Set(['GBP', 'EUR', 'CHF'])

/** The day that the invoice was issued; the currency helps to tell day from month. */
export function findDate(reading: Reading, currency: string | undefined): Candidate<string> | undefined {
  const order = dayOrderOf(reading) ?? (DAY_FIRST.has(currency) ? 'day-first' : undefined)
  const [issued, due] = (['date', 'due'] as const).map((kind) =>
    surest(besideKind(reading, kind).flatMap((beside) => datesIn(beside, order ?? 'day-first'))),
  )
  if (issued === undefined) return undefined
  const doubt = doubtOf(issued.value, order, due?.value)
  return { ...issued, value: issued.value.iso, ...(doubt === undefined ? {} : { doubt }) }
}

function doubtOf(date: ReadDate, order: DayOrder | undefined, due: ReadDate | undefined): string | undefined {
  if (date.otherwise !== undefined && order === undefined) return `it may be ${date.iso} or ${date.otherwise}`
  if (due !== undefined && due.iso < date.iso)
    return `it would be after the day that payment is due, ${due.iso}`
  return undefined
}

/** The first date among the words: the longest run from the earliest word that reads as one. */
function datesIn(beside: Beside, order: DayOrder): Candidate<ReadDate>[] {
  const { tokens } = beside
  for (let from = 0; from < tokens.length; from++) {
    const read = dateFrom(tokens.slice(from, from + MOST_WORDS), order)
    if (read) return [candidate(read.date, read.tokens, placeOf(beside), read.date.repaired)]
  }
  return []
}

function dateFrom(tokens: Row, order: DayOrder): { date: ReadDate; tokens: Row } | undefined {
  for (let length = tokens.length; length > 0; length--) {
    const taken = tokens.slice(0, length)
    const date = parseDate(textOf(taken), order) ?? parseDate(taken.map(({ text }) => text).join(''), order)
    if (date) return { date, tokens: taken }
  }
  return undefined
}

/** Whether days come first in this document: told by any date that can be read one way only. */
function dayOrderOf({ rows }: Reading): DayOrder | undefined {
  const orders = new Set(rows.flat().map(({ text }) => parseDate(text)?.order))
  orders.delete(undefined)
  const [only] = orders
  return orders.size === 1 ? only : undefined
}
