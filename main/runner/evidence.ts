import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserDriver } from '../../bots/drivers/browser/index.ts'
import type { Moment, TakenEvidence } from '../../bots/engine/events.ts'
import { maskSecrets } from '../../bots/secrets/index.ts'

/** Longer than this a run does not wait for a picture; milliseconds. */
const PATIENCE = 2_000
/** Bytes of evidence that one run may leave; a page that always fails must not fill the disk. */
const MOST_BYTES = 256 * 1024 * 1024

/** Takes evidence of a moment; never throws, and gives what it could take in time. */
export type TakeEvidence = (moment: Moment) => Promise<readonly TakenEvidence[]>

interface EvidenceOptions {
  /** The run's folder; evidence goes below it. */
  readonly folder: string
  /** The browser, where the bot has begun to use one. */
  readonly browser: () => Pick<BrowserDriver, 'frame' | 'snapshot'> | undefined
  readonly patience?: number
  readonly mostBytes?: number
}

interface Piece {
  readonly kind: TakenEvidence['kind']
  readonly file: string
  readonly content: Uint8Array | string
}

/**
 * Pictures around each commit, and at each failure a picture, the page as text and the last network errors,
 * in files such as `evidence/0003-before.jpg`. Numbers go on where an earlier process of the run stopped.
 */
export function evidenceTaker(options: EvidenceOptions): TakeEvidence {
  const { folder, browser, patience = PATIENCE, mostBytes = MOST_BYTES } = options
  let room = mostBytes
  let count: number | undefined
  const next = async () => {
    count ??= await lastNumber(join(folder, 'evidence'))
    count += 1
    return String(count).padStart(4, '0')
  }
  const take = async (moment: Moment) => {
    const driver = browser()
    if (!driver || room <= 0) return []
    const name = `evidence/${await next()}-${moment.when}`
    const pieces = moment.when === 'failed' ? await failurePieces(driver, name) : await picture(driver, name)
    const kept = pieces.filter(({ content }) => {
      room -= content.length
      return room > 0
    })
    await Promise.all(
      kept.map((piece) => writeFile(join(folder, piece.file), piece.content, { mode: 0o600 })),
    )
    return kept.map(({ kind, file }) => ({ kind, file }))
  }
  return (moment) => inTime(take(moment), patience)
}

type Source = Pick<BrowserDriver, 'frame' | 'snapshot'>

async function picture(driver: Source, name: string): Promise<Piece[]> {
  const image = driver.frame() ?? (await driver.snapshot()).image
  return image ? [{ kind: 'image', file: `${name}.jpg`, content: image }] : []
}

async function failurePieces(driver: Source, name: string): Promise<Piece[]> {
  const { image, page, network } = await driver.snapshot()
  const pieces: Piece[] = []
  if (image) pieces.push({ kind: 'image', file: `${name}.jpg`, content: image })
  if (page) pieces.push({ kind: 'page', file: `${name}-page.txt`, content: maskSecrets(page) })
  if (network.length > 0) {
    const content = maskSecrets(`${network.join('\n')}\n`)
    pieces.push({ kind: 'network', file: `${name}-network.txt`, content })
  }
  return pieces
}

/** Evidence that is late or cannot be taken is left out: it must not hold up or fail a run. */
async function inTime(taken: Promise<TakenEvidence[]>, patience: number): Promise<readonly TakenEvidence[]> {
  const late = new AbortController()
  const nothing: readonly TakenEvidence[] = []
  try {
    return await Promise.race([taken, pause(patience, nothing, { signal: late.signal })])
  } catch {
    return nothing
  } finally {
    late.abort()
  }
}

async function lastNumber(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const numbers = (await readdir(folder)).map((file) => Number.parseInt(file, 10)).filter(Number.isFinite)
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}
