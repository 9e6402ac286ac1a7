import { asBotError, BotError, type ErrorCode } from '../errors/index.ts'
import { Waiting } from '../steps/waiting.ts'
import { withdrawUnacknowledged } from './announce.ts'
import { type Applications, RunEnds } from './applications.ts'
import { backoff } from './backoff.ts'
import { compensate } from './compensate.ts'
import { Again, inDoubt, RehearsedUpTo } from './endings.ts'
import { refuseHeld } from './held.ts'
import type { Ending, Item, Tried } from './item.ts'
import type { CommitRecord } from './journal/index.ts'
import { hasUnsettled, isInDoubt, markInDoubt, pastOf } from './past.ts'
import type { Frame, Run, Unit } from './run.ts'
import { runSteps } from './steps.ts'
import { isUndoingAnswered } from './undo-asked.ts'

/** Fresh beginnings after a commit was found not to have happened; more of them means that `verify` is wrong. */
const MOST_BEGINNINGS = 5

/** What was committed stays: another run goes on from it, or this one with the bot as it was. */
const GOES_ON: ReadonlySet<ErrorCode> = new Set(['item-taken', 'bot-changed'])

interface Failure {
  readonly state: 'error'
  readonly error: BotError
  readonly tried: Tried
}

type Try = Ending | { readonly state: 'again' } | Failure

/** Carries an item through its tries to an end; throws RunEnds where the run itself cannot go on. */
export async function carryItem(run: Run, item: Item, applications: Applications): Promise<Ending> {
  const doneBy = run.journal.doneBefore(run.bot.name, item.reference, run.id, item.position)
  withdrawUnacknowledged(run, item.reference)
  return doneBy === undefined ? tryUntilEnd(run, item, applications) : { state: 'refused', doneBy }
}

async function tryUntilEnd(run: Run, item: Item, applications: Applications): Promise<Ending> {
  const first = item.attempts + 1
  let failures = 0
  let lastLook: Failure | undefined
  for (let attempt = first; attempt < first + item.retries + MOST_BEGINNINGS; attempt++) {
    const result = await tryItem(run, item, attempt, applications)
    if (isEnding(result)) return result
    const failure = result.state === 'error' ? result : lastLook
    if (!failure) continue
    if (lastLook || failure.error.kind !== 'system') return giveUp(run, item, applications, failure)
    failures++
    // Where a commit was left without an outcome, one more try finds that out before the item is given up.
    if (failures > item.retries) lastLook = failure
    if (lastLook && !hasUnsettled(run, item.reference)) return giveUp(run, item, applications, failure)
    await backoff(run, failures)
  }
  const error = inDoubt(
    item.reference,
    '`verify` says no each time, and the next try does not know how it ended',
  )
  return giveUp(run, item, applications, { state: 'error', error, tried: NOTHING_TRIED })
}

const NOTHING_TRIED: Tried = { made: [], variables: {}, attempt: 0 }

function isEnding(result: Try): result is Ending {
  return result.state !== 'again' && result.state !== 'error'
}

async function tryItem(run: Run, item: Item, attempt: number, applications: Applications): Promise<Try> {
  await applications.open()
  const { position, reference, lease } = item
  run.journal.beginTransaction(run.id, position, run.now())
  run.emit({ type: 'transaction-started', position, reference, attempt })
  const made: Unit['made'] = []
  const variables = { ...applications.variables, ...item.variables }
  const tried = { made, variables, attempt }
  try {
    if (!(await isUndoingAnswered(run, reference))) return { state: 'waiting' }
    refuseHeld(run, reference)
    const isReadAhead = await run.ahead?.arrived(position)
    const hasResults = isReadAhead === true || attempt > 1 || run.options.resume !== undefined
    const past = pastOf(run, position, reference, hasResults)
    const unit: Unit = { run, position, attempt, reference, lease, mode: 'once', past, made }
    const frame: Frame = { unit, variables, path: '', rounds: '', signal: undefined }
    await runSteps(item.steps, frame)
    const error = leftOpen(unit)
    return error ? { state: 'error', error, tried } : { state: 'done' }
  } catch (thrown) {
    return ended(run.killSignal.aborted ? killed(thrown) : thrown, applications, tried)
  }
}

/** Why an item whose steps are all through is not done, where that is so. */
function leftOpen({ run, reference, past }: Unit): BotError | undefined {
  // The steps no longer lead to a commit of an earlier try.
  const missed = [...(past?.commits.values() ?? [])]
  const unknown = missed.find(({ state }) => state !== 'done')
  if (unknown) return inDoubt(unknown.step, 'the bot no longer comes to it')
  // A `try` caught what a commit threw: the item is done only when nothing is left open.
  if (hasUnsettled(run, reference))
    return new BotError('commit-open', 'A commit failed and its end is not known')
  return missed[0] && notReached(missed[0])
}

function notReached({ step }: CommitRecord): BotError {
  return new BotError('bot-changed', `"${step}" was done for this item, and the bot no longer comes to it`)
}

/** Whatever a step makes of being called off. */
function killed(cause: unknown): BotError {
  return new BotError('stopped', 'The run was stopped at once', { cause })
}

function ended(thrown: unknown, applications: Applications, tried: Tried): Try {
  if (thrown instanceof RunEnds) throw thrown
  const error = asBotError(thrown)
  if (error.kind !== 'business') applications.distrust()
  if (thrown instanceof Again) return { state: 'again' }
  if (thrown instanceof Waiting) return { state: 'waiting' }
  if (thrown instanceof RehearsedUpTo) return { state: 'ready', rehearsed: thrown }
  const endsRun = error.kind === 'setup' || (error.kind === 'stopped' && error.code !== 'in-doubt')
  if (endsRun) throw new RunEnds(error.message, { cause: error })
  return { state: 'error', error, tried }
}

async function giveUp(
  run: Run,
  item: Item,
  applications: Applications,
  { error, tried }: Failure,
): Promise<Ending> {
  const isOpen = error.code === 'in-doubt' || hasUnsettled(run, item.reference)
  if (run.options.rehearse !== true) {
    if (isOpen) markInDoubt(run, item.reference)
    else if (!GOES_ON.has(error.code)) await compensate(run, item, applications, tried)
  }
  if (isOpen || isInDoubt(run, item.reference)) return { state: 'in-doubt', error }
  return { state: error.kind === 'business' ? 'rejected' : 'failed', error }
}
