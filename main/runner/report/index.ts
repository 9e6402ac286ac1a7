import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RunHistory } from '../../../bots/engine/journal/records.ts'
import type { RehearsalRow } from '../../../bots/engine/options.ts'
import { writeWhole } from '../../host/write-whole.ts'
import { albumOf } from './album.ts'
import { page, type Selection } from './page.ts'
import { type Stories, type Story, storiesOf } from './stories.ts'

/** More rows no reader goes through; more sections no browser likes. */
const MOST_LISTED = 1_000
const MOST_TOLD = 200

export interface ReportOptions {
  readonly rehearsal?: readonly RehearsalRow[] | undefined
}

/**
 * Writes `report.html` into the run's folder and gives its path: one page that needs nothing else, for people
 * who answer for what the bot did. It is made of the journal alone, and bounded however long the run was.
 */
export async function writeReport(
  history: RunHistory,
  folder: string,
  { rehearsal }: ReportOptions = {},
): Promise<string> {
  const selection = select(storiesOf(history))
  const album = await albumOf([...selection.told, selection.stories.outside], folder)
  const file = join(folder, 'report.html')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeWhole(file, page(history, selection, album, rehearsal))
  return file
}

function select(stories: Stories): Selection {
  const listed = foremost(stories.items, MOST_LISTED)
  return { stories, listed, told: foremost(listed, MOST_TOLD) }
}

/** The items that somebody may have to act on come first where not all can be shown; else their order stays. */
function foremost(items: readonly Story[], most: number): readonly Story[] {
  if (items.length <= most) return items
  const isCalm = ({ item }: Story) => item.state === 'done' || item.state === 'refused'
  const chosen = new Set([...items].sort((a, b) => Number(isCalm(a)) - Number(isCalm(b))).slice(0, most))
  return items.filter((story) => chosen.has(story))
}
