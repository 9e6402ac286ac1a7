import { asBotError, BotError } from '../errors/index.ts'
import type { CommitRecord, Outcomes } from './journal/index.ts'
import { isTaken, lastOutcomes } from './past.ts'
import type { Frame, Run } from './run.ts'

/**
 * Says to whoever handed the item out that a commit is about to happen, and returns when they know; its intent is on
 * disk already. Whatever it throws, nothing has happened yet.
 */
export async function announce(frame: Frame, commit: CommitRecord): Promise<void> {
  const { run, lease, position, reference } = frame.unit
  const { guard } = run.options
  if (!lease || !guard) return
  try {
    const outcomes = outcomesOf(run, position, reference)
    await run.watchdog.within(Number.POSITIVE_INFINITY, [frame.signal, run.killSignal], () =>
      guard.intend(commit, lease, outcomes),
    )
    await run.breathe(frame.signal)
    run.journal.acknowledge(commit.token, run.now())
  } catch (thrown) {
    const { code, message, details } = asBotError(thrown)
    throw new BotError(code, message, { ...details, acted: false })
  }
}

/** Takes back what a process that died meanwhile had announced without getting an answer: it did not do it. */
export function withdrawUnacknowledged(run: Run, reference: string): void {
  for (const commit of run.journal.unacknowledged(run.bot.name, reference))
    if (!isTaken(run, commit)) run.journal.settleFoundOut(commit, 'not-done', 'run', run.now())
}

/** What another PC needs to come the same way to this commit: how each step of the item ended last. */
function outcomesOf(run: Run, position: number, reference: string): Outcomes {
  const commits = run.journal.commitsOf(run.bot.name, reference)
  const last = [...lastOutcomes(run, position, commits).values()]
  return {
    results: last.filter((outcome) => 'value' in outcome),
    failures: last.filter((outcome) => 'error' in outcome),
  }
}
