import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { parseArgs } from 'node:util'
import {
  DOCUMENTS_VERSION,
  type DocumentsKey,
  type DocumentTruth,
  makeDocuments,
  parts,
} from '../bots/samples/documents/index.ts'
import { documentReader } from './host/documents.ts'
import { home } from './host/home.ts'

/** A sample document as a model learns from it, or is tested with it. */
export interface Example {
  readonly id: string
  readonly label: string
  /** Its layout: what resembles each other is not divided between learning and checking. */
  readonly group: string
  /** As `document.read` reads it. */
  readonly text: string
}

/** Reading a page makes use of two threads at once; a second page fills the gaps between. */
const AT_ONCE = 2
const LONGEST_READING = 120_000

/**
 * Draws the sample documents, reads them by OCR, and writes one example a line into the file. What a reading that
 * was cut short has left there is kept; throws where the file holds other examples. `tell` hears how far it is.
 */
export async function writeExamples(
  file: string,
  key: DocumentsKey,
  folder: string,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const truths = await makeDocuments(folder, key)
  await mkdir(dirname(file), { recursive: true })
  let done = await keptExamples(file, truths, key.seed)
  const port = documentReader({ workers: AT_ONCE })
  const read = async (truth: DocumentTruth): Promise<Example> => {
    const call = { signal: AbortSignal.timeout(LONGEST_READING), timeout: LONGEST_READING }
    const { text } = await port.read(join(folder, truth.file), call)
    return { id: idOf(truth, key.seed), label: truth.label, group: truth.layout, text }
  }
  try {
    while (done < truths.length) {
      const examples = await Promise.all(truths.slice(done, done + AT_ONCE).map(read))
      await appendFile(file, examples.map((example) => `${JSON.stringify(example)}\n`).join(''))
      done += examples.length
      tell(done, truths.length)
    }
  } finally {
    await port.close()
  }
}

/** The examples of a file that `writeExamples` wrote. */
export async function readExamples(file: string): Promise<Example[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

/** Where the documents of that key stand on this PC, once they are drawn. */
export function folderOf({ part, seed, each }: DocumentsKey): string {
  return join(home().samples, `documents-${DOCUMENTS_VERSION}-${part}-${seed}-${each}`)
}

/** How many examples the file holds already; half a line at its end, left by a crash, is cut off. */
async function keptExamples(file: string, truths: readonly DocumentTruth[], seed: number): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole !== text) await writeFile(file, whole)
  if (whole === '') return 0
  const examples = await readExamples(file)
  const foreign = examples.find(({ id }, index) => id !== truths.map((truth) => idOf(truth, seed))[index])
  if (foreign)
    throw new Error(`${file} holds ${foreign.id}, which is not of this set; delete it to write it anew`)
  return examples.length
}

function idOf({ file }: DocumentTruth, seed: number): string {
  return `${parse(file).name}-${seed}`
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      part: { type: 'string', default: 'training' },
      seed: { type: 'string', default: '1' },
      each: { type: 'string', default: '50' },
      out: { type: 'string', default: 'models/training/examples/document-type.jsonl' },
    },
  })
  const part = parts.find((name) => name === values.part)
  if (part === undefined) throw new Error(`--part is one of ${parts.join(', ')}, not ${values.part}`)
  const key = { part, seed: Number(values.seed), each: Number(values.each) }
  await writeExamples(values.out, key, folderOf(key), (done, all) => console.error(`${done} of ${all} read`))
}
