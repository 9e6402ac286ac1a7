import { type Random, random } from '../scans/random.ts'
import type { Planned } from '../scans/set.ts'
import { everydayWear } from '../scans/wear.ts'
import { type Cast, keptCast, seenCast, wholeCast } from './companies.ts'
import { known } from './known.ts'
import type { Kind, Layout, Layouts } from './layout.ts'
import type { DocumentTruth, KnownLabel, Part, UnknownLabel } from './truth.ts'
import { unknown } from './unknown/index.ts'

export interface DocumentsKey {
  readonly part: Part
  /** The same seed plans the same documents. */
  readonly seed: number
  /** How many of each label. */
  readonly each: number
}

/** One of three test documents of a label has a layout that training never sees. */
const KEPT_EVERY = 3

/** Parts differ in what they hold, also where they have the same seed. */
const streams: Readonly<Record<Part, number>> = { training: 1, test: 2, unknown: 3 }

/** The documents of a set, label by label in turn; a smaller set is the beginning of a larger one. */
export function planDocuments({ part, seed, each }: DocumentsKey): Planned<DocumentTruth>[] {
  const labels = part === 'unknown' ? unknownLabels : knownLabels
  return Array.from({ length: each * labels.length }, (_, index) => {
    const label = labels[index % labels.length] ?? labels[0]
    const from = random((seed * 10 + streams[part]) * 100_000 + index)
    const { layout, cast } = choose(part, label, Math.floor(index / labels.length))
    return planOne(`${part}-${String(index + 1).padStart(3, '0')}.png`, label, layout, cast, from)
  })
}

const knownLabels = Object.keys(known) as [KnownLabel, ...KnownLabel[]]
const unknownLabels = Object.keys(unknown) as [UnknownLabel, ...UnknownLabel[]]

/** The layout of the nth document of a label, and who may appear in it. */
function choose(part: Part, label: KnownLabel | UnknownLabel, nth: number): { layout: Layout; cast: Cast } {
  if (!isKnown(label)) return { layout: inTurn(unknown[label], nth), cast: wholeCast }
  const kind: Kind = known[label]
  if (part === 'training') return { layout: inTurn(kind.seen, nth), cast: seenCast }
  const turn = Math.floor(nth / KEPT_EVERY)
  if (nth % KEPT_EVERY === 0) return { layout: inTurn(kind.kept, turn), cast: keptCast }
  return { layout: inTurn(kind.seen, nth - turn - 1), cast: seenCast }
}

function isKnown(label: string): label is KnownLabel {
  return Object.hasOwn(known, label)
}

function inTurn(layouts: Layouts, nth: number): Layout {
  return layouts[nth % layouts.length] ?? layouts[0]
}

function planOne(
  file: string,
  label: KnownLabel | UnknownLabel,
  layout: Layout,
  cast: Cast,
  from: Random,
): Planned<DocumentTruth> {
  const seen = cast === seenCast
  return {
    truth: { file, label, layout: layout.name, seen },
    pages: [layout.page(cast, from)],
    wear: everydayWear(from),
  }
}
