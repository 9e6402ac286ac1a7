import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { DoneByHand } from '../../api/host/contract/run-story.ts'
import type { Home } from '../home.ts'
import { writeWhole } from '../write-whole.ts'

/** An item of a run. */
export interface ItemPlace {
  readonly run: string
  readonly position: number
}

const recordedByHand = z.object({
  recording: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  steps: z.array(z.object({ sentence: z.string(), picture: z.string().optional() })),
  /** The bot that was made of the recording, where one was. */
  bot: z.string().optional(),
})
type RecordedByHand = z.output<typeof recordedByHand>

/** A step of a recording, with the file of its picture where there is one. */
export interface StepByHand {
  readonly id: number
  readonly sentence: string
  readonly picture: string | undefined
}

/**
 * Keeps what a person did for an item beside the evidence of its run, so that it is there when the recording is gone. Gives
 * what takes it away again.
 */
export function keepByHand(
  home: Home,
  { run, position }: ItemPlace,
  recording: string,
  steps: readonly StepByHand[],
): () => void {
  const folder = join(home.runs, run)
  mkdirSync(join(folder, 'evidence'), { recursive: true, mode: 0o700 })
  const kept = steps.map(({ id, sentence, picture }) => {
    if (picture === undefined) return { sentence }
    const file = `evidence/by-hand-${position}-${id}.jpg`
    copyFileSync(picture, join(folder, file))
    return { sentence, picture: file }
  })
  write(home, { run, position }, { recording, at: Date.now(), steps: kept })
  return () => {
    rmSync(fileOf(home, { run, position }), { force: true })
    for (const { picture } of kept) if (picture !== undefined) rmSync(join(folder, picture), { force: true })
  }
}

/** A bot was made of the recording: it takes the recording's place. */
export function madeBotOf(home: Home, item: ItemPlace, bot: string): void {
  const known = read(home, item)
  if (known) write(home, item, { ...known, bot })
}

/** What a person did for the item, as its story tells it; nothing where nothing of it was recorded. */
export function happenedByHand(home: Home, item: ItemPlace, who: string): DoneByHand | undefined {
  const known = read(home, item)
  if (!known) return undefined
  const { recording, at, steps, bot } = known
  const isThere = bot === undefined && existsSync(join(home.recordings, recording))
  return {
    at,
    who,
    steps,
    ...(isThere && { recording }),
    ...(bot !== undefined && { bot }),
  }
}

function fileOf({ runs }: Home, { run, position }: ItemPlace): string {
  return join(runs, run, `by-hand-${position}.json`)
}

function write(home: Home, item: ItemPlace, kept: RecordedByHand): void {
  writeWhole(fileOf(home, item), `${JSON.stringify(kept, null, 2)}\n`)
}

/** A damaged file says no more than none. */
function read(home: Home, item: ItemPlace): RecordedByHand | undefined {
  try {
    return recordedByHand.parse(JSON.parse(readFileSync(fileOf(home, item), 'utf8')))
  } catch {
    return undefined
  }
}
