import type { TransactionState } from '../../bots/engine/journal/records.ts'
import type { RunOutcome } from '../../bots/engine/options.ts'
import { maskSecrets } from '../../bots/secrets/index.ts'
import type { Carried } from '../runner/carry-out.ts'
import { rehearsalText } from '../runner/rehearsal.ts'
import { itemWords, runWords } from '../runner/words.ts'
import { errorFields, oneLine } from './error-json.ts'
import { exitStatus } from './exit-status.ts'

/** The exit status: rejected items are an outcome, failed ones are not, and doubt comes before all. */
export function statusOf({ state, counts }: RunOutcome): number {
  if (state === 'in-doubt' || counts['in-doubt'] > 0) return exitStatus.inDoubt
  if (state === 'waiting') return exitStatus.waits
  return state === 'done' && counts.failed === 0 ? exitStatus.done : exitStatus.failed
}

/** The outcome as one line of JSON, masked. */
export function outcomeJson({ outcome, report, cdp }: Carried): string {
  const { run, state, counts, error, rehearsal } = outcome
  return oneLine({
    run,
    state,
    counts,
    error: error && errorFields(error),
    report,
    rehearsal: rehearsal?.map((row) => ({ ...row, error: row.error && errorFields(row.error) })),
    cdp,
  })
}

/** The outcome for a person at a terminal, masked. */
export function outcomeText({ outcome, report, cdp }: Carried): string {
  const { run, state, error, rehearsal } = outcome
  const lines = [
    rehearsal && rehearsalText(rehearsal),
    `\n${rehearsal ? 'Rehearsal' : 'Run'} ${run}: ${runWords[state]}${countWords(outcome)}`,
    error?.describe(),
    report && `Report: ${report}`,
    cdp && `Browser: ${cdp}`,
    nextWords(outcome),
  ]
  return `${maskSecrets(lines.filter(Boolean).join('\n'))}\n`
}

function nextWords({ run, state, counts, rehearsal }: RunOutcome): string | undefined {
  if (rehearsal) return undefined
  const resume = `deskhand run --resume ${run}`
  if (state === 'waiting')
    return `Answer with \`deskhand tasks\` and \`deskhand answer\`, then go on: ${resume}`
  if (state === 'in-doubt') {
    return `Look whether it happened, say so with \`deskhand settle ${run} <reference>\`, then go on: ${resume}`
  }
  // What was rejected stays so: a run that has nothing else left cannot go on.
  const isOver = state === 'done' || (counts.rejected > 0 && counts.ready + counts.failed === 0)
  return isOver ? undefined : `Go on: ${resume}`
}

function countWords({ counts }: RunOutcome): string {
  const words = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${itemWords[state as TransactionState]}`)
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}
