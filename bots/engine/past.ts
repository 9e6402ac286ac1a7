import { BotError } from '../errors/index.ts'
import type { CommitRecord } from './journal/index.ts'
import type { Past, Run } from './run.ts'

/**
 * What earlier tries of this item left behind, in this run (`hasResults`) and in others; undefined where there was none.
 * Throws `item-taken` where another process is at it right now.
 */
export function pastOf(run: Run, position: number, reference: string, hasResults: boolean): Past | undefined {
  const commits = run.journal.commitsOf(run.bot.name, reference).filter(standsInTheWay)
  if (commits.length === 0 && !hasResults) return undefined
  const taken = commits.find((commit) => isTaken(run, commit))
  if (taken) throw itemTaken(taken)
  const results = new Map(
    sources(run, position, commits)
      .flatMap((source) => run.journal.results(source.run, source.position))
      .map((result) => [result.step, result] as const),
  )
  return {
    result: (key) => results.get(key),
    commits: new Map(commits.map(({ token, state }) => [token, state === 'done' ? 'done' : 'unsettled'])),
  }
}

/** True where a commit of this item has an intent and no outcome, and nobody else is at it. */
export function hasUnsettled(run: Run, reference: string): boolean {
  return unsettled(run, reference).length > 0
}

/** Hands every commit of this item that nobody knows the end of to a person. */
export function markInDoubt(run: Run, reference: string): void {
  for (const { token } of unsettled(run, reference))
    run.journal.settleCommit(token, 'in-doubt', 'run', run.now())
}

function unsettled(run: Run, reference: string): CommitRecord[] {
  const commits = run.journal.commitsOf(run.bot.name, reference)
  return commits.filter((commit) => commit.state === 'intent' && !isTaken(run, commit))
}

/** True while another process is in the middle of this commit. */
function isTaken(run: Run, { state, run: other }: CommitRecord): boolean {
  return state === 'intent' && other !== run.id && run.journal.isCarried(other)
}

function standsInTheWay({ state }: CommitRecord): boolean {
  return state === 'done' || state === 'intent' || state === 'in-doubt'
}

function itemTaken({ run, step }: CommitRecord): BotError {
  return new BotError('item-taken', `Run ${run} is doing "${step}" for the same item`, { acted: false })
}

/** The transactions that hold results of this item: those of the commits, and this one last, so that it wins. */
function sources(
  run: Run,
  position: number,
  commits: readonly CommitRecord[],
): { run: string; position: number }[] {
  const others = commits.filter((commit) => commit.run !== run.id || commit.position !== position)
  const distinct = new Map(others.map((commit) => [`${commit.run} ${commit.position}`, commit]))
  return [...distinct.values(), { run: run.id, position }]
}
