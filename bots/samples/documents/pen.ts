import { isoDay } from '../scans/invoice.ts'
import type { Random } from '../scans/random.ts'
import { type DateStyle, type MoneyStyle, writeDate, writeMoney } from '../scans/written.ts'
import { say } from './say.ts'

/** Writes in the style of one paper. */
export interface Pen {
  readonly from: Random
  readonly currency: Currency
  /** One of the wordings that the text allows; see `say`. */
  say(text: string): string
  /** As `say`, in half of the documents; else nothing. */
  maybe(text: string): string
  /** An amount with its currency. */
  money(amount: number): string
  /** An amount without. */
  figure(amount: number): string
  /** The day so many days after the ISO date. */
  day(iso: string, after?: number): string
}

/** How a paper writes. */
export interface Hand {
  readonly date: DateStyle
  readonly money: MoneyStyle
  /** Whether the currency stands as a sign before the amount, or as a code behind it. */
  readonly sign: 'before' | 'code'
}

const SIGNS = { GBP: '£', USD: '$', EUR: '€' } as const
type Currency = keyof typeof SIGNS

/** A pen of that hand for amounts in the currency. */
export function penOf(hand: Hand, currency: Currency, from: Random): Pen {
  const figure = (amount: number) => writeMoney(amount, hand.money)
  return {
    from,
    currency,
    say: (text) => say(text, from),
    maybe: (text) => (from.next() < 0.5 ? say(text, from) : ''),
    money: (amount) =>
      hand.sign === 'before' ? SIGNS[currency] + figure(amount) : `${figure(amount)} ${currency}`,
    figure,
    day: (iso, after = 0) => writeDate(isoDay(Date.parse(iso) + after * 86_400_000), hand.date),
  }
}
