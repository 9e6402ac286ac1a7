import { type Candidate, candidate, confirmed, surest } from './candidate.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'

/** How a currency shows itself: its sign at an amount, or its code. */
const signs: Readonly<Record<string, RegExp>> = {
  EUR: /^€|€$|\bEUR\b|\bEuro\b/,
  GBP: /^£|£$|\bGBP\b/,
  USD: /^\$|\$$|\bUSD\b/,
  CHF: /\bCHF\b/,
}
const SEEN_TWICE = 0.95

/** The currency of the amounts; in doubt where the document shows several. */
export function findCurrency({ rows }: Reading): Candidate<string> | undefined {
  const found = rows.flat().flatMap(currenciesOf)
  const codes = new Map<string, Candidate<string>[]>()
  for (const one of found) codes.set(one.value, [...(codes.get(one.value) ?? []), one])
  const [most, second] = [...codes.values()].sort((a, b) => b.length - a.length)
  const best = surest(most ?? [])
  if (!best || !most) return undefined
  const sure = most.length > 1 ? confirmed(best, SEEN_TWICE, 'it shows several times') : best
  const other = second?.[0]?.value
  return other === undefined ? sure : { ...sure, doubt: `the document shows ${best.value} and ${other}` }
}

function currenciesOf(token: Token): Candidate<string>[] {
  return Object.entries(signs)
    .filter(([, sign]) => sign.test(token.text))
    .map(([code]) => candidate(code, [token], `"${token.text}"`))
}
