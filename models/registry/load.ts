import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Classification, openClassifier } from '../classify/classifier.ts'
import { featuriser } from '../classify/features.ts'
import { SEEN_BITS } from '../classify/seen.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { type Card, cardDigest, card as cardSchema, type ModelFile, printCard } from './card.ts'
import { ModelRefused } from './refused.ts'

/** A model that was checked and can answer. */
export interface Model {
  readonly card: Card
  classify(text: string): Promise<Classification>
  /** Gives its memory back; it cannot answer any more. */
  close(): Promise<void>
}

/**
 * Loads a model after checking each byte of it. Throws `ModelRefused` where a file is missing, damaged, changed or
 * made for another version: such a model never answers.
 */
export async function loadModel(folder: string): Promise<Model> {
  const card = checkedCard(folder, await contentOf(folder, 'card.json'))
  const onnx = await checkedFile(folder, card, 'model.onnx')
  const seen = await checkedFile(folder, card, 'seen.bits')
  if (seen.length !== SEEN_BITS / 8)
    throw new ModelRefused(folder, `${SEEN_BITS / 8} bytes in seen.bits`, `${seen.length}`)
  const { labels, buckets, noveltyLimit } = card
  const scale = card.scale / card.temperature
  try {
    const classifier = await openClassifier({ labels, buckets, scale, noveltyLimit, onnx, seen })
    return { card, classify: classifier.classify, close: classifier.close }
  } catch (error) {
    throw new ModelRefused(folder, 'a model.onnx that fits its card', reasonOf(error), error)
  }
}

function checkedCard(folder: string, content: Uint8Array): Card {
  const refuse = (expected: string, found: string) => new ModelRefused(folder, expected, found)
  // Git may write lines of text in the manner of Windows; nothing else may differ.
  const text = Buffer.from(content).toString('utf8').replaceAll('\r\n', '\n')
  const parsed = cardSchema.safeParse(json(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw refuse('a card.json of this format', `${issue?.path.join('.')}: ${issue?.message}`)
  }
  const card = parsed.data
  const digest = cardDigest(card)
  if (digest !== card.digest) throw refuse(`a card.json with the digest ${card.digest}`, digest)
  if (printCard(card) !== text) throw refuse('card.json as it was written', 'one that was changed')
  if (!isDeepStrictEqual(card.featuriser, { ...featuriser }))
    throw refuse(`the featuriser ${canonicalJson(featuriser)}`, canonicalJson(card.featuriser))
  // Remainders of hashes are taken by masking bits.
  if ((card.buckets & (card.buckets - 1)) !== 0) throw refuse('a power of two as buckets', `${card.buckets}`)
  if (new Set(card.labels).size !== card.labels.length) throw refuse('labels that differ', card.labels.join())
  return card
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function checkedFile(folder: string, card: Card, file: ModelFile) {
  const content = await contentOf(folder, file)
  const digest = sha256(content)
  if (digest !== card.files[file])
    throw new ModelRefused(folder, `${file} with the digest ${card.files[file]}`, digest)
  return content
}

async function contentOf(folder: string, file: string) {
  try {
    return new Uint8Array(await readFile(join(folder, file)))
  } catch (error) {
    throw new ModelRefused(folder, `a file ${file} that can be read`, reasonOf(error), error)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
