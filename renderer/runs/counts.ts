import type { ItemState, RunSummary } from '../../main/api/host/contract/runs.ts'
import type { Language } from '../language/index.ts'
import { partTexts } from '../parts/texts.ts'
import { runsTexts } from './texts.ts'

/** What somebody may have to act on, the most urgent first. */
const TOLD: readonly ItemState[] = ['in-doubt', 'failed', 'waiting', 'rejected']

/** How many items of a run there are. */
export function itemCount(counts: RunSummary['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** How many items are through, whatever came of them. */
export function throughCount(counts: RunSummary['counts']): number {
  return itemCount(counts) - (counts.ready ?? 0) - (counts.running ?? 0)
}

/** How far a run came, in a few words: `12 of 20 done, 1 failed`; of a rehearsal, which does nothing, how many it met. */
export function countsText(
  { counts, rehearsal }: Pick<RunSummary, 'counts' | 'rehearsal'>,
  language: Language,
): string {
  const all = itemCount(counts)
  const { of, all: items } = runsTexts[language]
  if (all === 0) return ''
  if (rehearsal) return items(all)
  const { states } = partTexts[language]
  const done = (counts.done ?? 0) + (counts.refused ?? 0)
  const others = TOLD.filter((state) => counts[state]).map((state) => `${counts[state]} ${states[state]}`)
  return [of(done, all), ...others].join(', ')
}
