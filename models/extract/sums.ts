import { type Candidate, candidate, confirmed, surest } from './candidate.ts'
import { cents, type LineSum, sumLines } from './lines.ts'
import { moneyIn } from './money.ts'
import { besideKind, type Reading } from './reading.ts'
import { placeOf } from './values.ts'

/** The three sums of an invoice, and what does not fit about them. */
export interface Sums {
  readonly net: Candidate<number> | undefined
  readonly tax: Candidate<number> | undefined
  readonly total: Candidate<number> | undefined
}

const kinds = ['net', 'tax', 'total'] as const
/** Three numbers that add up to the cent were hardly misread. */
const ADDS_UP = 0.97
/** Lines that are all as sure as this speak against a sum; less sure ones say nothing. */
const SURE_LINES = 0.85
/** A number without cents beside a label of money may be a rate, a count or a year. */
const NO_CENTS = 0.7

/** Net, tax and total: of all that stands beside their labels, what adds up; else the surest, in doubt. */
export function findSums(reading: Reading): Sums {
  const lines = sumLines(reading)
  const [net, tax, total] = kinds.map((kind) => amountsFor(reading, kind))
  const fitting = addingUp(net ?? [], tax ?? [], total ?? [])
  if (fitting) return againstLines(fitting, lines)
  return inDoubt({ net: surest(net ?? []), tax: surest(tax ?? []), total: surest(total ?? []) }, lines)
}

function amountsFor(reading: Reading, kind: (typeof kinds)[number]): Candidate<number>[] {
  return besideKind(reading, kind).flatMap((beside) =>
    moneyIn(beside.tokens).map(({ value, tokens, repaired, cents }) => {
      const found = candidate(value, tokens, placeOf(beside), repaired)
      return cents ? found : { ...found, confidence: found.confidence * NO_CENTS }
    }),
  )
}

/** The surest three that add up to the cent. */
function addingUp(
  nets: readonly Candidate<number>[],
  taxes: readonly Candidate<number>[],
  totals: readonly Candidate<number>[],
): Record<(typeof kinds)[number], Candidate<number>> | undefined {
  const fitting = nets.flatMap((net) =>
    taxes.flatMap((tax) =>
      totals
        .filter((total) => cents(net.value + tax.value) === total.value)
        .map((total) => ({ net, tax, total })),
    ),
  )
  const sureness = ({ net, tax, total }: (typeof fitting)[number]) =>
    net.confidence + tax.confidence + total.confidence
  const [best] = fitting.sort((a, b) => sureness(b) - sureness(a))
  return best
}

function againstLines(
  sums: Record<(typeof kinds)[number], Candidate<number>>,
  lines: LineSum | undefined,
): Sums {
  const why = 'net and tax add up to the total'
  const { net, tax, total } = sums
  const fits = {
    net: confirmed(net, ADDS_UP, why),
    tax: confirmed(tax, ADDS_UP, why),
    total: confirmed(total, ADDS_UP, why),
  }
  if (lines === undefined) return fits
  if (lines.sum === net.value)
    return { ...fits, net: confirmed(fits.net, 0.99, `the ${lines.count} lines add up to it`) }
  if (lines.confidence < SURE_LINES) return fits
  const doubt = `the ${lines.count} lines add up to ${money(lines.sum)}, the net sum says ${money(net.value)}`
  return { ...fits, net: { ...fits.net, doubt } }
}

function inDoubt({ net, tax, total }: Sums, lines: LineSum | undefined): Sums {
  if (!net || !tax || !total) {
    const doubt = 'it cannot be checked, because not all of net, tax and total were found'
    return { net: doubted(net, doubt), tax: doubted(tax, doubt), total: doubted(total, doubt) }
  }
  const doubt = `net ${money(net.value)} and tax ${money(tax.value)} make ${money(net.value + tax.value)}, the total says ${money(total.value)}`
  const hint =
    lines === undefined || lines.confidence < SURE_LINES ? '' : `; the lines add up to ${money(lines.sum)}`
  return { net: doubted(net, doubt + hint), tax: doubted(tax, doubt), total: doubted(total, doubt) }
}

function doubted(found: Candidate<number> | undefined, doubt: string): Candidate<number> | undefined {
  return found && { ...found, doubt }
}

function money(amount: number): string {
  return amount.toFixed(2)
}
