import { vendors } from '../scans/vendors.ts'

/** Vendors that the ledger knows already: all of the sample set but the last, who has to be entered as a new one. */
export const knownVendors: readonly string[] = vendors.slice(0, -1).map(({ name }) => name)
