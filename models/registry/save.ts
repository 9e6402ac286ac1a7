import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { featuriser } from '../classify/features.ts'
import type { Fitted } from '../training/fit.ts'
import { sha256 } from './canonical.ts'
import { CARD_FORMAT, type Card, cardDigest, printCard } from './card.ts'

export interface Naming {
  readonly name: string
  readonly version: string
  /** What it is not for, in plain words; what follows from the training is added. */
  readonly limits?: readonly string[] | undefined
}

/** Writes a trained model into a folder, in place of one that stands there, and gives its card. */
export async function saveModel(folder: string, fitted: Fitted, naming: Naming): Promise<Card> {
  const card = cardOf(fitted, naming)
  await mkdir(folder, { recursive: true })
  // Without a card there is no model: one that was half written is never taken for a whole one.
  await rm(join(folder, 'card.json'), { force: true })
  await writeFile(join(folder, 'model.onnx'), fitted.onnx)
  await writeFile(join(folder, 'seen.bits'), fitted.seen)
  await writeFile(join(folder, 'card.json'), printCard(card))
  return card
}

function cardOf(fitted: Fitted, { name, version, limits = [] }: Naming): Card {
  const { onnx, seen, contradictions: _, labels, ...facts } = fitted
  const rest = {
    format: CARD_FORMAT,
    name,
    version,
    files: { 'model.onnx': sha256(onnx), 'seen.bits': sha256(seen) },
    featuriser: { ...featuriser },
    labels: [...labels],
    limits: [...limits, ...plainLimits(fitted)],
    ...facts,
  } satisfies Omit<Card, 'digest'>
  return { ...rest, digest: cardDigest(rest) }
}

function plainLimits({ labels, training, measures }: Fitted): string[] {
  const examples = Object.values(training.counts).reduce((sum, count) => sum + count, 0)
  const { strangers } = measures
  return [
    `It knows ${labels.join(', ')}, and nothing else.`,
    `It learned from ${examples} examples: of languages, senders and layouts that are not like theirs it knows nothing.`,
    ...(strangers.examples > 0
      ? [
          `Of classes that it did not know it answered ${percent(1 - strangers.refused)} wrongly, in training.`,
        ]
      : []),
    'It goes by words alone: it sees no pictures, and does not check whether what a document says is true.',
  ]
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
