import { makeSet } from '../scans/set.ts'
import { type DocumentsKey, planDocuments } from './plan.ts'
import type { DocumentTruth } from './truth.ts'

export type { DocumentsKey } from './plan.ts'
export { type DocumentTruth, type Part, parts } from './truth.ts'

/** Raised with every change to what is drawn, so that an older set is drawn anew. */
export const DOCUMENTS_VERSION = 2

/**
 * Fills the folder with scanned-looking business documents of one sheet each, and a `truth.json` that says what
 * each one is. A folder that holds the same set already is left as it is.
 */
export function makeDocuments(folder: string, { part, seed, each }: DocumentsKey): Promise<DocumentTruth[]> {
  const key = { version: DOCUMENTS_VERSION, part, seed, each }
  return makeSet(folder, key, () => planDocuments({ part, seed, each }))
}
