import type { Journal, ResultRecord } from '../../../bots/engine/journal/index.ts'
import { extraction } from '../../../bots/steps/ports/documents.ts'
import type { PersonTask } from '../../../bots/steps/ports/index.ts'
import type { FieldPlace } from '../../api/host/contract/tasks.ts'

type Asked = Pick<PersonTask, 'run' | 'document'>

/** Where the fields of a task were read, out of what its run kept about its document; empty where that is not known. */
export function placesOf(journal: Journal, { run, document }: Asked): FieldPlace[] {
  if (run === undefined || document === undefined) return []
  for (const { position, state } of journal.transactions(run)) {
    if (state !== 'waiting' && state !== 'running') continue
    const read = readingOf(journal.results(run, position), document.sha256)
    if (read) return read
  }
  return []
}

/** The newest reading of the document among the results of an item. */
function readingOf(results: readonly ResultRecord[], sha256: string): FieldPlace[] | undefined {
  for (const { kind, value } of results.toReversed()) {
    if (kind !== 'document.extract') continue
    const { data } = extraction.safeParse(value)
    if (data?.document.sha256 !== sha256) continue
    return Object.entries(data.evidence).map(([field, { page, box, confidence, reason }]) => ({
      field,
      page,
      box,
      confidence,
      reason,
    }))
  }
  return undefined
}
