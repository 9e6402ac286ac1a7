import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Journal } from '../../../bots/engine/journal/index.ts'
import type { LiveRun, RunSummary } from '../../api/host/contract/runs.ts'
import type { ForkedRun } from './forked-run.ts'
import { runItem } from './summary.ts'

/** How long after one message the next one comes at the soonest, and how often a run elsewhere is looked at; milliseconds. */
const BETWEEN = 50
const LOOK = 1_000
/** What happened may come to the journal so much later; milliseconds. */
const LATE = 250

export interface LiveOptions {
  readonly journal: Journal
  readonly run: string
  /** The run as the journal has it now. */
  readonly summary: () => RunSummary
  /** Its process, where this host carries it. */
  readonly carried: () => ForkedRun | undefined
  readonly signal: AbortSignal | undefined
}

/**
 * How a run goes: first all of it, then what changed, until it has ended. What the journal says counts, so a run of another
 * process is followed too; one of our own tells when to look.
 */
export async function* liveRun(options: LiveOptions): AsyncGenerator<LiveRun, void, void> {
  const { journal, run, summary, carried, signal } = options
  let since: number | undefined
  for (;;) {
    const forked = carried()
    const next = nextChange(forked, signal)
    const now = Date.now()
    const records =
      since === undefined ? journal.transactions(run) : journal.runList.itemsSince(run, since - LATE)
    const told = summary()
    yield {
      run: told,
      items: records.map((record) => runItem(record, run)),
      whole: since === undefined,
      isOurs: forked !== undefined,
      ...(forked?.doing && { doing: forked.doing }),
      ...(forked?.note !== undefined && { note: forked.note }),
    }
    since = now
    if (told.state !== 'running' || signal?.aborted) return
    await next
    await pause(BETWEEN)
  }
}

/** Settles when there may be something new; never rejects. Listened for before the journal is read, so that nothing is missed. */
async function nextChange(forked: ForkedRun | undefined, signal: AbortSignal | undefined): Promise<void> {
  const over = new AbortController()
  const ends = AbortSignal.any([over.signal, ...(signal ? [signal] : [])])
  const waits: Promise<unknown>[] = [pause(LOOK, undefined, { signal: ends })]
  if (forked) waits.push(once(forked.news, 'change', { signal: ends }), forked.ended)
  await Promise.race(waits.map((wait) => wait.catch(() => undefined)))
  over.abort()
}
