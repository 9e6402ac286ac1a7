import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { drawPages } from './draw.ts'
import { imagesAsPdf } from './pdf.ts'
import { type Wear, wearDown } from './wear.ts'

/** A document before it is drawn; its truth names the file, whose ending says PDF or PNG. */
export interface Planned<T extends { readonly file: string }> {
  readonly truth: T
  /** HTML of each page. */
  readonly pages: readonly string[]
  readonly wear: Wear
}

/** What a set was drawn from; the same values give the same set. */
export type SetKey = Readonly<Record<string, string | number>> & { readonly seed: number }

const TRUTH_FILE = 'truth.json'

/**
 * Draws the planned documents into the folder as a scanner would give them, with a `truth.json` beside them.
 * A folder that holds the set of that key already is left as it is.
 */
export async function makeSet<T extends { readonly file: string }>(
  folder: string,
  key: SetKey,
  plan: () => readonly Planned<T>[],
): Promise<T[]> {
  const there = await readSet<T>(folder, key)
  if (there) return there
  await mkdir(folder, { recursive: true })
  const planned = plan()
  const drawn = await drawPages(planned.flatMap(({ pages }) => pages))
  for (const [index, document] of planned.entries()) {
    const images = drawn.splice(0, document.pages.length)
    await writeFile(join(folder, document.truth.file), await scan(document, images, key.seed * 1000 + index))
  }
  const documents = planned.map(({ truth }) => truth)
  // Last, so that a set that was cut short is never taken for a whole one.
  await writeFile(join(folder, TRUTH_FILE), `${JSON.stringify({ ...key, documents }, null, 2)}\n`)
  return documents
}

async function scan<T extends { readonly file: string }>(
  { truth, wear }: Planned<T>,
  images: readonly Buffer[],
  seed: number,
): Promise<Uint8Array> {
  const worn = await Promise.all(images.map((image, page) => wearDown(image, wear, seed * 10 + page)))
  const [first] = worn
  return truth.file.endsWith('.pdf') || first === undefined ? imagesAsPdf(worn) : asPng(first)
}

/** The same grey levels, marks of the JPEG included, as a PNG. */
function asPng(jpeg: Buffer): Promise<Buffer> {
  return sharp(jpeg).toColourspace('b-w').png().toBuffer()
}

async function readSet<T extends { readonly file: string }>(
  folder: string,
  key: SetKey,
): Promise<T[] | undefined> {
  try {
    const set = JSON.parse(await readFile(join(folder, TRUTH_FILE), 'utf8'))
    const same = Object.entries(key).every(([name, value]) => set[name] === value)
    if (!same) return undefined
    const documents = set.documents as T[]
    await Promise.all(documents.map(({ file }) => stat(join(folder, file))))
    return documents
  } catch {
    return undefined
  }
}
