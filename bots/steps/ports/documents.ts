import { z } from 'zod'
import type { CallOptions } from './browser.ts'

/** In pixels of the page image. */
export const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type Box = z.output<typeof box>

export const word = z.object({ text: z.string(), confidence: z.number().min(0).max(1), box })
const documentPage = z.object({
  width: z.number(),
  height: z.number(),
  /** How far the scan was turned, in degrees, before it was read. */
  skew: z.number(),
  words: z.array(word),
  lines: z.array(z.string()),
})
/** What stands in a scan or PDF, word by word, in reading order. */
export const documentText = z.object({
  path: z.string(),
  sha256: z.string(),
  text: z.string(),
  /** Mean over the words, 0 to 1. */
  confidence: z.number().min(0).max(1),
  pages: z.array(documentPage),
})
export type DocumentText = z.output<typeof documentText>

/** Where a value was read and how sure the reading is. */
const fieldEvidence = z.object({
  text: z.string(),
  page: z.number().int().nonnegative(),
  box,
  confidence: z.number().min(0).max(1),
  /** Why this place was taken: the rule or the words beside it. */
  reason: z.string(),
})
export const doubt = z.object({ field: z.string(), reason: z.string() })
/** Fields of a document with the evidence for each; what could not be read is null. */
export const extraction = z.object({
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  evidence: z.record(z.string(), fieldEvidence),
  /** Empty where every field is sure and the sums add up. */
  doubts: z.array(doubt),
  /** False where it does not look like this kind of document at all. */
  recognised: z.boolean(),
  document: z.object({ path: z.string(), sha256: z.string() }),
})
export type Extraction = z.output<typeof extraction>
export type Doubt = z.output<typeof doubt>

export interface DocumentsPort {
  /** Reads a PNG, JPEG, TIFF or PDF; throws `document-unreadable` where it is none or damaged. */
  read(path: string, options: CallOptions): Promise<DocumentText>
  /** Invoice fields (number, date, vendor, net, tax, total, currency, order) by rules and arithmetic. */
  extractInvoice(document: DocumentText, options: CallOptions): Promise<Extraction>
}
