import { ORPCError } from '@orpc/server'
import type { Report } from '../../api/central/contract/reports.ts'

export interface Numbered {
  readonly number: number
  readonly report: Report
}

/**
 * Of reports that are numbered from `first` on, those behind `held`, and up to where all are held then. A gap stands
 * for all numbers up to its end. Takes nothing where numbers before `first` are missing. Throws BAD_REQUEST for a gap
 * that ends before it begins.
 */
export function takeBehind(
  held: number,
  first: number,
  reports: readonly Report[],
): { fresh: Numbered[]; held: number } {
  const fresh: Numbered[] = []
  if (first > held + 1) return { fresh, held }
  let number = first
  let upTo = held
  for (const report of reports) {
    const last = report.kind === 'gap' ? endOfGap(number, report.through) : number
    if (last > upTo) {
      // A gap that begins among what is held already is one only from there on.
      fresh.push({ number: Math.max(number, upTo + 1), report })
      upTo = last
    }
    number = last + 1
  }
  return { fresh, held: upTo }
}

function endOfGap(number: number, through: number): number {
  if (through >= number) return through
  throw new ORPCError('BAD_REQUEST', {
    message: `The gap at number ${number} ends at ${through}; it has to reach at least to its own number.`,
  })
}
