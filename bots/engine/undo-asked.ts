import { BotError } from '../errors/index.ts'
import type { CommitRecord } from './journal/index.ts'
import { commitsOf } from './past.ts'
import type { Run } from './run.ts'

/**
 * Asks a person to undo a commit, because reversing a business act is one itself; the answer may come much later, and
 * until then its item waits. True once it is answered.
 */
export async function askToUndo(run: Run, reference: string, token: string, name: string): Promise<boolean> {
  const { journal, ports } = run
  const commit = journal.commit(token)
  // Said before it is asked, so that no crash leaves a task behind that nobody looks at.
  if (commit?.state === 'done') journal.settleCommit(token, 'undo-asked', 'run', run.now())
  const answer = await ports.people.ask(
    {
      // Should it be done and undone once more, that is another task.
      id: `undo-${token.slice(0, 32)}-${commit?.intendedAt ?? 0}`,
      title: `Undo "${name}" for ${reference}: the rest of this item failed`,
      fields: [{ name: 'undone', title: 'Is it undone?', type: 'yes-no' }],
    },
    { signal: run.killSignal, timeout: Number.POSITIVE_INFINITY },
  )
  if (answer === undefined) return false
  if (answer.undone === true) journal.settleCommit(token, 'compensated', 'person', run.now())
  else if (commit?.state !== 'in-doubt') journal.settleCommit(token, 'done', 'person', run.now())
  return true
}

/**
 * What people say by now to the commits of an item that they were asked to undo; false where an answer is missing, or
 * where it is a rehearsal, which asks nobody. Throws `half-undone` where going on would call the item done without a
 * commit that was undone.
 */
export async function isUndoingAnswered(run: Run, reference: string): Promise<boolean> {
  const asked = commitsOf(run, reference).filter(({ state }) => state === 'undo-asked')
  if (run.options.rehearse && asked.length > 0) return false
  let isAnswered = true
  for (const { token, step } of asked)
    isAnswered = (await askToUndo(run, reference, token, step)) && isAnswered
  if (isAnswered) refuseHalfUndone(commitsOf(run, reference))
  return isAnswered
}

function refuseHalfUndone(commits: readonly CommitRecord[]): void {
  const undone = commits.filter(({ state }) => state === 'compensated')
  for (const { state, step, intendedAt } of commits) {
    const without = undone.find(({ settledAt = 0 }) => intendedAt < settledAt)
    if (state !== 'done' || !without) continue
    throw new BotError('half-undone', `"${without.step}" was undone for this item, and "${step}" was not`, {
      acted: false,
    })
  }
}
