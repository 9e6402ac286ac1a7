/** A number with cents out of a document. */
export interface Amount {
  readonly value: number
  /** True where letters had to be taken for the digits that they look like. */
  readonly repaired: boolean
  /** Amounts of money nearly always show cents; a number without them may be something else. */
  readonly cents: boolean
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  i: '1',
  S: '5',
  s: '5',
  B: '8',
}
const SIGNS = /^(?:EUR|GBP|USD|CHF|[€£$EFf])?\s*(-?.*?)\s*(?:EUR|GBP|USD|CHF|[€£$])?$/

/**
 * Reads `1,234.50`, `1.234,50`, `1 234.50` or `1'234.50`, with or without a currency; undefined where it is no
 * amount. The last mark before exactly two digits stands before the cents; marks before three are for thousands.
 */
export function parseAmount(text: string): Amount | undefined {
  const bare = SIGNS.exec(text.trim())?.[1] ?? ''
  // A dollar sign is often read as an S; it cannot be a 5 there without making the amount ten times larger.
  const unsigned = bare.replace(/^S(?=\d)/, '')
  if (!/\d/.test(unsigned)) return undefined
  const digits = withComma(unsigned.replace(/[A-Za-z]/g, (letter) => LOOKALIKES[letter] ?? letter))
  const value = numberOf(digits)
  if (value === undefined) return undefined
  return { value, repaired: digits !== bare, cents: /[.,]\d\d$/.test(digits) }
}

/** Puts back a mark before the cents that was not seen: `2.89175` can only have been `2.891,75`. */
function withComma(digits: string): string {
  return digits.replace(/^(\d{1,3})([.,])(\d{3})(\d\d)$/, (_, head, mark, group, cents) => {
    return `${head}${mark}${group}${mark === '.' ? ',' : '.'}${cents}`
  })
}

function numberOf(digits: string): number | undefined {
  const parts = /^(-?)(\d{1,3}(?:([.,' ])\d{3})*|\d+)(?:([.,])(\d\d))?$/.exec(digits)
  if (!parts) return undefined
  const [, sign = '', whole = '', thousands, decimal, cents = '00'] = parts
  // `1.234.567` has one kind of mark throughout, and never the one that stands before the cents.
  const marks = new Set(whole.replace(/\d/g, ''))
  if (marks.size > 1 || (thousands !== undefined && thousands === decimal)) return undefined
  return Number(`${sign}${whole.replace(/\D/g, '')}.${cents}`)
}
