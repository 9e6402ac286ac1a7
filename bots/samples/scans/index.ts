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
