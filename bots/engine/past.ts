import { BotError } from '../errors/index.ts'
import { type CommitRecord, isFromElsewhere, type Outcomes, pathOfUndoing } from './journal/index.ts'
import type { Frame, Outcome, Past, Run } from './run.ts'

/** What undoes commits: it is no part of the item's own way, nor the item of it. */
const UNDOING = pathOfUndoing('')

/**
 * What earlier tries of this item left behind, in this run (`hasResults`) and in others; undefined where there was none.
 * Where it is about `undoing` a commit, only what that left behind. Throws `item-taken` where another process is at it
 * right now.
 */
export function pastOf(
  run: Run,
  position: number,
  reference: string,
  hasResults: boolean,
  undoing?: string,
): Past | undefined {
  const commits = commitsOf(run, reference, undoing).filter(standsInTheWay)
  if (commits.length === 0 && !hasResults) return undefined
  const taken = commits.find((commit) => isTaken(run, commit))
  if (taken) throw itemTaken(taken)
  const outcomes = lastOutcomes(run, position, commits)
  return { outcome: (key) => outcomes.get(key), commits: new Map(commits.map((one) => [one.token, one])) }
}

/** What an earlier try of a step gave, where it did not fail the last time. */
export function earlierResult(frame: Frame, key: string): Outcomes['results'][number] | undefined {
  const earlier = frame.unit.past?.outcome(key)
  return earlier && 'value' in earlier ? earlier : undefined
}

/** True where a commit of this item has an intent and no outcome, and nobody else is at it. */
export function hasUnsettled(run: Run, reference: string): boolean {
  return unsettled(run, reference).length > 0
}

/** True where a person has to say whether a commit of this item stands. */
export function isInDoubt(run: Run, reference: string): boolean {
  return commitsOf(run, reference).some(({ state }) => state === 'in-doubt')
}

/** True where steps that undo a commit have changed something, or may have. */
export function hasUndoing(run: Run, reference: string, undoing: string): boolean {
  return commitsOf(run, reference, undoing).some(standsInTheWay)
}

/** Hands every commit of this item that nobody knows the end of to a person. */
export function markInDoubt(run: Run, reference: string): void {
  for (const { token } of unsettled(run, reference))
    run.journal.settleCommit(token, 'in-doubt', 'run', run.now())
}

function unsettled(run: Run, reference: string): CommitRecord[] {
  return commitsOf(run, reference).filter((commit) => commit.state === 'intent' && !isTaken(run, commit))
}

/** The commits of an item without those that undid some of them, or those alone. */
export function commitsOf(run: Run, reference: string, undoing?: string): CommitRecord[] {
  const commits = run.journal.commitsOf(run.bot.name, reference)
  if (undoing !== undefined) return commits.filter(({ step }) => step.startsWith(undoing))
  const paths = commits.map(({ step }) => pathOfUndoing(step))
  return commits.filter(({ step }) => !step.includes(UNDOING) || !paths.some((path) => step.startsWith(path)))
}

/** True while another process is in the middle of this commit, or of the item behind it. */
export function isTaken(run: Run, { state, run: other, position }: CommitRecord): boolean {
  // Whoever handed the item out has taken it from the other PC before.
  if (other === run.id || isFromElsewhere(other)) return false
  return (state === 'intent' || run.journal.isRunning(other, position)) && run.journal.isCarried(other)
}

function standsInTheWay({ state }: CommitRecord): boolean {
  return state !== 'not-done' && state !== 'compensated'
}

function itemTaken({ run, step }: CommitRecord): BotError {
  return new BotError('item-taken', `Run ${run} is doing "${step}" for the same item`, { acted: false })
}

/** How each step of an item ended last, by its key, in the transactions of its commits and this one. */
export function lastOutcomes(
  run: Run,
  position: number,
  commits: readonly CommitRecord[],
): Map<string, Outcome> {
  const last = new Map<string, Outcome>()
  for (const source of sources(run, position, commits.filter(standsInTheWay))) {
    for (const outcome of outcomesOf(run, source)) last.set(outcome.step, outcome)
  }
  return last
}

interface Source {
  readonly run: string
  readonly position: number
}

/**
 * The transactions that hold results of this item, each of which may correct the ones before: those of the commits made
 * here, what led to those made elsewhere, and this one.
 */
function sources(run: Run, position: number, commits: readonly CommitRecord[]): Source[] {
  const others = commits.filter((commit) => commit.run !== run.id || commit.position !== position)
  const distinct = [...new Map(others.map((commit) => [`${commit.run} ${commit.position}`, commit])).values()]
  const here = distinct.filter((source) => !isFromElsewhere(source.run))
  const elsewhere = distinct.filter((source) => isFromElsewhere(source.run))
  return [...here, ...elsewhere, { run: run.id, position }]
}

/** How its steps ended, oldest first; in one try a step fails before it is done, never the other way round. */
function outcomesOf({ journal }: Run, { run, position }: Source): Outcome[] {
  const { results, failures } = journal.outcomes(run, position)
  return [...failures, ...results].sort((a, b) => a.attempt - b.attempt)
}
