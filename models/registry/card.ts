import { z } from 'zod'
import { canonicalJson, sha256 } from './canonical.ts'

/** Raised where an older version could not use a newer card. */
export const CARD_FORMAT = 1

/** The files of a model beside its card. */
export const modelFiles = ['model.onnx', 'seen.bits'] as const
export type ModelFile = (typeof modelFiles)[number]

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const share = z.number().min(0).max(1)
const count = z.int().nonnegative()

const measures = z.strictObject({
  examples: count,
  accuracy: share,
  perClass: z.record(
    z.string(),
    z.strictObject({ examples: count, precision: share, recall: share, f1: share }),
  ),
  confusion: z.record(z.string(), z.record(z.string(), count)),
  calibrationError: share,
  passed: share,
  answered: share,
  answeredRight: share,
  strangers: z.strictObject({ examples: count, refused: share, unknown: share }),
})

/** What a model is, how it came about, how good it is and what it is not for. */
export const card = z.strictObject({
  format: z.literal(CARD_FORMAT),
  name: z.string().min(1),
  version: z.string().min(1),
  /** Of all that follows, and through `files` of every byte of the model: routes and records name the model by it. */
  digest,
  files: z.strictObject({ 'model.onnx': digest, 'seen.bits': digest }),
  labels: z.array(z.string().min(1)).min(2),
  featuriser: z.strictObject({
    id: z.string(),
    version: z.int(),
    words: z.int(),
    shortest: z.int(),
    longest: z.int(),
  }),
  /** How many rows of weights there are: features are told apart by so many remainders of their hashes. */
  buckets: z.int().min(1),
  /** What a whole weight of 1 stands for, before it is divided by the temperature. */
  scale: z.number().positive(),
  temperature: z.number().positive(),
  noveltyLimit: z.strictObject({ limit: z.number(), perDoubt: z.number().nonnegative() }),
  /** By class: below it a person decides. A route may say otherwise. */
  thresholds: z.record(z.string(), share),
  training: z.strictObject({
    /** SHA-256 of the examples. */
    digest,
    seed: z.int(),
    epochs: z.int().positive(),
    /** Examples by class. */
    counts: z.record(z.string(), count),
  }),
  /** Of training examples by models that never saw them; strangers are classes that were left out. */
  measures,
  /** What it is not for, in plain words. */
  limits: z.array(z.string().min(1)),
})
export type Card = z.output<typeof card>

/** The digest that the card should have: SHA-256 of the rest of it. */
export function cardDigest(of: Omit<Card, 'digest'>): string {
  const { digest: _, ...rest } = { digest: '', ...of }
  return sha256(canonicalJson(rest))
}

/** The card as its file holds it; there is one way only to write it, so that any change shows. */
export function printCard(of: Card): string {
  return `${canonicalJson(of, 2)}\n`
}
