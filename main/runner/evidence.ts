import { writeFileSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserDriver } from '../../bots/drivers/browser/index.ts'
import type { Moment, RunEvent, TakenEvidence } from '../../bots/engine/events.ts'
import { maskSecrets } from '../../bots/secrets/index.ts'
import type { HealedElement } from '../../bots/steps/ports/index.ts'
import { recordedImage } from '../healing/propose.ts'
import { freshPictures } from './fresh-pictures.ts'

/** Longer than this a run does not wait for a picture; milliseconds. */
const PATIENCE = 2_000
/** Bytes of evidence that one run may leave; a page that always fails must not fill the disk. */
const MOST_BYTES = 256 * 1024 * 1024
const PRIVATE = { mode: 0o600 }

/** Takes evidence of a run. */
export interface EvidenceTaker {
  /** Evidence of a moment; never throws, and gives what it could take in time. */
  take(moment: Moment): Promise<readonly TakenEvidence[]>
  /** Tells how the run goes, so that pictures show what came of a commit. */
  event(event: RunEvent): void
  /** Waits until the last picture is what it should be. */
  settled(): Promise<void>
}

interface EvidenceOptions {
  /** The run's folder; evidence goes below it. */
  readonly folder: string
  /** The bot's folder, for pictures of its elements. */
  readonly bot?: string
  /** What shows how the work goes, where there is something yet: the browser, or the desktop. */
  readonly shown: () => Pick<BrowserDriver, 'frame' | 'snapshot'> | undefined
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
export function evidenceTaker(options: EvidenceOptions): EvidenceTaker {
  const { folder, bot, shown, patience = PATIENCE, mostBytes = MOST_BYTES } = options
  let room = mostBytes
  let count: number | undefined
  const fresh = freshPictures(() => shown()?.frame())
  const next = async () => {
    count ??= await lastNumber(join(folder, 'evidence'))
    count += 1
    return String(count).padStart(4, '0')
  }
  const keep = async (pieces: readonly Piece[]) => {
    const kept = pieces.filter(({ content }) => {
      room -= content.length
      return room > 0
    })
    await Promise.all(kept.map((piece) => writeFile(join(folder, piece.file), piece.content, PRIVATE)))
    return kept.map(({ kind, file }) => ({ kind, file }))
  }
  const take = async ({ when, healed }: Moment) => {
    const driver = shown()
    if (!driver || room <= 0) return []
    const name = `evidence/${await next()}-${when}`
    if (healed) return keep(healedPieces(healed, name, bot))
    if (when === 'failed') return keep(await failurePieces(driver, name))
    const free = driver.frame()
    const content = free ?? (await driver.snapshot()).image
    if (!content) return []
    const file = `${name}.jpg`
    const kept = await keep([{ kind: 'image', file, content }])
    // A snapshot shows the very moment; only what comes of a commit shows later.
    if (when === 'after' || (free && when === 'before')) {
      fresh.watch({ when, image: content, replace: (newer) => replace(join(folder, file), newer) })
    }
    return kept
  }
  return { take: (moment) => inTime(take(moment), patience), event: fresh.event, settled: fresh.settled }
}

/** A picture that cannot be made better stays as it is. */
function replace(file: string, content: Uint8Array): void {
  try {
    writeFileSync(file, content, PRIVATE)
  } catch {}
}

async function failurePieces(driver: Pick<BrowserDriver, 'snapshot'>, name: string): Promise<Piece[]> {
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

/** What was recorded and what was found, and why the one was taken for the other. */
function healedPieces({ image, ...found }: HealedElement, name: string, bot?: string): Piece[] {
  const { ref, score, lead, properties } = found
  const said = JSON.stringify({ element: ref, score, lead, properties }, null, 2)
  const pieces: Piece[] = [{ kind: 'healing', file: `${name}.json`, content: `${said}\n` }]
  const recorded = bot === undefined ? undefined : recordedImage(bot, ref)
  if (recorded) pieces.push({ kind: 'image', file: `${name}-recorded.png`, content: recorded })
  if (image) pieces.push({ kind: 'image', file: `${name}-found.png`, content: image })
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
