import type { BotDocument, Path } from '../document/index.ts'

/** How many edits can be undone. */
const MOST = 200

/** A state of the document that can be come back to, and what was selected in it. */
export interface Moment {
  readonly document: BotDocument
  readonly selection: readonly Path[]
}

/** What was before and what was undone; neighbouring edits of one group are one. */
export interface History {
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
  readonly group: string | undefined
}

export const emptyHistory: History = { past: [], future: [], group: undefined }

/** Remembers the moment before an edit; edits of the same group in a row are undone together. */
export function remembered(
  { past, group: last }: History,
  before: Moment,
  group: string | undefined,
): History {
  if (group !== undefined && group === last) return { past, future: [], group }
  return { past: [...past, before].slice(-MOST), future: [], group }
}

/** One step back; undefined where there is none. */
export function undone(
  { past, future }: History,
  now: Moment,
): { moment: Moment; history: History } | undefined {
  const moment = past.at(-1)
  return (
    moment && { moment, history: { past: past.slice(0, -1), future: [now, ...future], group: undefined } }
  )
}

/** One step forth again; undefined where nothing was undone. */
export function redone(
  { past, future }: History,
  now: Moment,
): { moment: Moment; history: History } | undefined {
  const [moment, ...rest] = future
  return moment && { moment, history: { past: [...past, now], future: rest, group: undefined } }
}
