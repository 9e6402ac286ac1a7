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

/**
 * - `answered`: the model was sure enough
 * - `unknown`: the document is of none of the kinds that the model knows
 * - `unsure`: the confidence lies below the threshold of the class
 * - `off`: the route is switched off
 * - `expired`: the route's copy is too old to go by, and central cannot be asked
 * - `refused`: the model's files are damaged or not what its card says
 */
export const decisionOutcomes = ['answered', 'unknown', 'unsure', 'off', 'expired', 'refused'] as const

/** One decision of a model, with all that is needed to work it out again, bit for bit. */
export const decision = z.object({
  id: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  route: z.object({ name: z.string(), version: z.number() }),
  /** Absent where no model was asked. */
  model: z.object({ name: z.string(), version: z.string(), digest: z.string() }).nullable(),
  input: z.object({ document: z.string(), sha256: z.string(), text: z.string() }),
  outcome: z.enum(decisionOutcomes),
  /** The most likely class, also where it was not sure enough; null where no model was asked. */
  label: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  threshold: z.number().min(0).max(1),
  /** By class; they sum up to 1. */
  scores: z.record(z.string(), z.number()),
  /** The share of features that the model never saw, and from what share on a document is unknown. */
  novelty: z.object({ share: z.number(), limit: z.number() }).nullable(),
  /** The words that spoke most for the label, or against it. */
  words: z.array(z.object({ text: z.string(), weight: z.number() })),
  /** What a person said later, where one was asked. */
  corrected: z.object({ label: z.string(), at: z.number() }).nullable(),
  /** Why a model was refused or a route is off, for people. */
  reason: z.string().nullable(),
  /** Classes that the route knows, for the person who decides instead. */
  labels: z.array(z.string()),
})
export type Decision = z.output<typeof decision>

export interface DocumentsPort {
  /** Reads a PNG, JPEG, TIFF or PDF; throws `document-unreadable` where it is none or damaged. */
  read(path: string, options: CallOptions): Promise<DocumentText>
  /** Invoice fields (number, date, vendor, net, tax, total, currency, order) by rules and arithmetic. */
  extractInvoice(document: DocumentText, options: CallOptions): Promise<Extraction>
  /**
   * What kind of document it is, by the model of the route, and keeps the decision. The same `id` gives the decision
   * that was kept before. Throws `route-unknown`.
   */
  classify(document: DocumentText, route: string, id: string, options: CallOptions): Promise<Decision>
  /** Keeps what a person said about a decision, and gives the decision. */
  correct(id: string, label: string): Promise<Decision>
}
