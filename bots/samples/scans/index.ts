import { planScans } from './plan.ts'
import { makeSet } from './set.ts'
import type { Truth } from './truth.ts'

export type { Expected, InvoiceFields, Truth } from './truth.ts'

/** Raised with every change to what is drawn, so that an older set is drawn anew. */
const VERSION = 2

export interface ScanOptions {
  /** The same seed draws the same documents; 1 where not given. */
  readonly seed?: number | undefined
  /** How many documents; 24 where not given. */
  readonly count?: number | undefined
}

/**
 * Fills the folder with scanned-looking invoices and a `truth.json` that says what each one is. A folder that
 * holds the same set already is left as it is.
 */
export function makeScans(folder: string, options: ScanOptions = {}): Promise<Truth[]> {
  const { seed = 1, count = 24 } = options
  return makeSet(folder, { version: VERSION, seed, count }, () => planScans(seed, count))
}

/** Positions in the plan of a few that show what can happen: invoices, one of them twice and one that does not add up, and a letter. */
const FEW: readonly number[] = [0, 3, 4, 10, 14, 21]

/** Fills the folder with a few documents of the same kind, for a first try. */
export function makeFewScans(folder: string): Promise<Truth[]> {
  const plan = () => planScans(1, 24).filter((_, index) => FEW.includes(index))
  return makeSet(folder, { version: VERSION, seed: 1, count: FEW.length }, plan)
}
