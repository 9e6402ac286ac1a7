import { fileURLToPath } from 'node:url'
import type { DocumentsKey } from '../../../bots/samples/documents/index.ts'
import { known } from '../../../bots/samples/documents/known.ts'
import { type Example, folderOf, readExamples, writeExamples } from '../../../main/examples.ts'
import { loadModel, type Model } from '../../../models/registry/load.ts'
import { evaluate, type Measures } from '../../../models/training/index.ts'
import { median, type Row, row } from '../row.ts'
import { kindByKeywords } from './keywords.ts'

/** Other documents than the model learned from, by another seed; a third has layouts of which it saw none. */
const KNOWN = { part: 'test', seed: 2, each: 25 } as const
const STRANGE = { part: 'unknown', seed: 2, each: 8 } as const

/** Shares of documents, and milliseconds. */
const promised = { accuracy: 0.96, passed: 0.95, refused: 0.8, p99: 3 } as const

const ROUNDS = 5
/** Answers in a round. */
const TIMED = 1000

/**
 * The shipped model on documents that are drawn and read for it: how often it is right, how many of the kinds that it
 * knows pass and how many others are refused, and how long an answer takes.
 */
export async function documentTypeBench(): Promise<Row[]> {
  const documents = await examplesOf(KNOWN)
  const strangers = await examplesOf(STRANGE)
  const folder = new URL('../../../models/shipped/document-type', import.meta.url)
  const model = await loadModel(fileURLToPath(folder))
  try {
    const all = await evaluate(model, [...documents, ...strangers])
    return [
      ...(await accuracyRows(model, documents, all)),
      row(
        'share of known documents not taken for unknown, of that promised',
        { ours: all.passed, yardstick: promised.passed },
        { atLeast: 1 },
      ),
      row(
        `share of ${strangers.length} documents of unknown kinds taken for unknown, of that promised`,
        { ours: all.strangers.unknown, yardstick: promised.refused },
        { atLeast: 1 },
      ),
      row(
        'ms to classify a text, warm, p99, of those promised',
        { ours: await slowest(model, documents), yardstick: promised.p99 },
        { atMost: 1 },
      ),
    ]
  } finally {
    await model.close()
  }
}

async function accuracyRows(model: Model, documents: readonly Example[], all: Measures): Promise<Row[]> {
  const unseen = documents.filter(({ group }) => keptLayouts.has(group))
  const ofUnseen = await evaluate(model, unseen)
  const byWords = documents.filter(({ label, text }) => kindByKeywords(text) === label)
  const byKeywords = byWords.length / documents.length
  return [
    row(
      `accuracy on ${documents.length} documents, ${unseen.length} of unseen layouts, of that promised`,
      { ours: all.accuracy, yardstick: promised.accuracy },
      { atLeast: 1 },
    ),
    row('the same, a rule by keywords', { ours: all.accuracy, yardstick: byKeywords }, { atLeast: 1 }),
    row(
      'accuracy on unseen layouts alone, on all',
      { ours: ofUnseen.accuracy, yardstick: all.accuracy },
      { atLeast: 0.9 },
    ),
  ]
}

const keptLayouts = new Set<string>(Object.values(known).flatMap(({ kept }) => kept.map(({ name }) => name)))

/** Drawn and read the first time; a machine keeps what it has read. */
async function examplesOf(key: DocumentsKey): Promise<Example[]> {
  const folder = folderOf(key)
  await writeExamples(`${folder}.jsonl`, key, folder, (done, all) => {
    if (done % 20 === 0 || done === all) console.error(`${done} of ${all} documents read`)
  })
  return readExamples(`${folder}.jsonl`)
}

/** The 99th percentile in milliseconds: the median of several rounds, because one may be disturbed from outside. */
async function slowest(model: Model, examples: readonly Example[]): Promise<number> {
  await timesOf(model, examples)
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const took = (await timesOf(model, examples)).sort((a, b) => a - b)
    rounds.push(took[Math.floor(took.length * 0.99)] ?? Number.NaN)
  }
  return median(rounds)
}

async function timesOf(model: Model, examples: readonly Example[]): Promise<number[]> {
  const took: number[] = []
  for (let turn = 0; turn < TIMED; turn++) {
    const { text } = examples[turn % examples.length] ?? { text: '' }
    const started = performance.now()
    await model.classify(text)
    took.push(performance.now() - started)
  }
  return took
}
