import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { drawPages } from './draw.ts'
import { imagesAsPdf } from './pdf.ts'
import { type Planned, planScans } from './plan.ts'
import type { Truth } from './truth.ts'
import { wearDown } from './wear.ts'

export type { Expected, InvoiceFields, Truth } from './truth.ts'

/** Raised with every change to what is drawn, so that an older set is drawn anew. */
const VERSION = 2
const TRUTH_FILE = 'truth.json'

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
export async function makeScans(folder: string, options: ScanOptions = {}): Promise<Truth[]> {
  const { seed = 1, count = 24 } = options
  const set = { version: VERSION, seed, count }
  const there = await readSet(folder, set)
  if (there) return there
  await mkdir(folder, { recursive: true })
  const plan = planScans(seed, count)
  const drawn = await drawPages(plan.flatMap(({ pages }) => pages))
  for (const [index, document] of plan.entries()) {
    const images = drawn.splice(0, document.pages.length)
    await writeFile(join(folder, document.truth.file), await scan(document, images, seed * 1000 + index))
  }
  const documents = plan.map(({ truth }) => truth)
  // Last, so that a set that was cut short is never taken for a whole one.
  await writeFile(join(folder, TRUTH_FILE), `${JSON.stringify({ ...set, documents }, null, 2)}\n`)
  return documents
}

async function scan({ truth, wear }: Planned, images: readonly Buffer[], seed: number): Promise<Uint8Array> {
  const worn = await Promise.all(images.map((image, page) => wearDown(image, wear, seed * 10 + page)))
  const [first] = worn
  return truth.file.endsWith('.pdf') || first === undefined ? imagesAsPdf(worn) : asPng(first)
}

/** The same grey levels, marks of the JPEG included, as a PNG. */
function asPng(jpeg: Buffer): Promise<Buffer> {
  return sharp(jpeg).toColourspace('b-w').png().toBuffer()
}

async function readSet(folder: string, wanted: Record<string, number>): Promise<Truth[] | undefined> {
  try {
    const set = JSON.parse(await readFile(join(folder, TRUTH_FILE), 'utf8'))
    const same = Object.entries(wanted).every(([name, value]) => set[name] === value)
    if (!same) return undefined
    const documents = set.documents as Truth[]
    await Promise.all(documents.map(({ file }) => stat(join(folder, file))))
    return documents
  } catch {
    return undefined
  }
}
