import { type Amount, parseAmount } from './amount.ts'
import { gapBetween, type Row, type Token } from './tokens.ts'

/** An amount and the words that it stands in. */
export interface Money extends Amount {
  readonly tokens: Row
}

/** A space between thousands is narrower than this many heights of a digit. */
const THOUSANDS_GAP = 0.7

/**
 * Amounts among the words, from left to right. Percentages are none; `1 234.50` is one. Where the mark before the
 * cents may have been taken for a space (`1,234 50`), there are two: as it was read, and repaired.
 */
export function moneyIn(tokens: Row): Money[] {
  return tokens.flatMap((_, at) => tornAmount(tokens.slice(at, at + 2))).concat(plainAmounts(tokens))
}

/** `£7,505 81` with a narrow gap, as the amount that it may be. */
function tornAmount(tokens: Row): Money[] {
  const [whole, rest] = tokens
  if (!whole || !rest || !/\d[.,]?$/.test(whole.text) || !/^[.,]?\d\d$/.test(rest.text)) return []
  if (gapBetween(whole, rest) > THOUSANDS_GAP * whole.box.height) return []
  const head = whole.text.replace(/[.,]$/, '')
  const mark = /\.\d{3}$/.test(head) ? ',' : '.'
  const amount = parseAmount(`${head}${mark}${rest.text.slice(-2)}`)
  return amount ? [{ ...amount, repaired: true, tokens }] : []
}

function plainAmounts(tokens: Row): Money[] {
  const found: Money[] = []
  for (let from = 0; from < tokens.length; from++) {
    const length = runLength(tokens, from)
    const taken = tokens.slice(from, from + length)
    const amount = isPercentage(tokens, from)
      ? undefined
      : parseAmount(taken.map(({ text }) => text).join(' '))
    if (amount === undefined) continue
    found.push({ ...amount, tokens: taken })
    from += length - 1
  }
  return found
}

/** How many words from here make one number: groups of three digits with narrow gaps. */
function runLength(tokens: Row, from: number): number {
  let length = 1
  const [first] = tokens.slice(from)
  if (!first || !/^[^\d]?\d{1,3}$/.test(first.text)) return length
  for (let last: Token = first; ; length++) {
    const next = tokens[from + length]
    if (
      !next ||
      !/^\d{3}([.,]\d\d)?$/.test(next.text) ||
      gapBetween(last, next) > THOUSANDS_GAP * last.box.height
    )
      return length
    last = next
  }
}

function isPercentage(tokens: Row, at: number): boolean {
  return /%/.test(tokens[at]?.text ?? '') || /^%/.test(tokens[at + 1]?.text ?? '')
}
