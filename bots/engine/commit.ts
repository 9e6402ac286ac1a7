import { asBotError, BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import type { ActionKind } from '../steps/define.ts'
import { announce } from './announce.ts'
import { refuseUnapproved } from './approval.ts'
import { asBefore, throwAsBefore } from './as-before.ts'
import { Again, inDoubt, RehearsedUpTo } from './endings.ts'
import type { Occurrence } from './events.ts'
import { refuseHeld } from './held.ts'
import { type CommitRecord, isFromElsewhere, keptValue } from './journal/index.ts'
import { evaluateParams } from './params.ts'
import { earlierResult } from './past.ts'
import { perform } from './perform.ts'
import { recordResult, takeEvidence, tellReplayed } from './record.ts'
import { type Frame, isBehind, type RunSteps, tokenOf } from './run.ts'

/** How long after its intent a commit may still arrive, where the step names no `timeout`; milliseconds. */
const ARRIVAL_TIME = 10_000

const UNSETTLED = { state: 'intent', value: undefined, settledAt: undefined, settledBy: undefined } as const

/**
 * Changes the world at most once: the intent is on disk before it acts, the outcome after. What an earlier try
 * did is taken from the journal; what it intended and nobody knows the end of is found out first.
 */
export async function runCommit(
  kind: ActionKind,
  step: Step,
  frame: Frame,
  at: Occurrence,
  runSteps: RunSteps,
): Promise<unknown> {
  const token = tokenOf(frame, step, at.key)
  const past = frame.unit.past
  const known = past?.commits.get(token)
  if (known) {
    if (known.state !== 'done') await findOut(step, frame, at, known, runSteps)
    past?.commits.delete(token)
    frame.unit.made.push({ step, key: at.key, token })
    return foundMade(frame, at, known)
  }
  // It failed or was passed over before a commit that was made, and is not made up for now.
  if (isBehind(frame.unit)) return asBefore(step, frame, at)
  if (frame.unit.run.options.rehearse) {
    await takeEvidence(frame, { when: 'before', at })
    throw new RehearsedUpTo(at.key, { ...frame.variables })
  }
  return act(kind, step, frame, at, token)
}

/** Gives what a commit gave that an earlier try has made, or throws as it did where that led to the commits ahead. */
function foundMade(frame: Frame, at: Occurrence, { value = null }: CommitRecord): unknown {
  if (isBehind(frame.unit)) throwAsBefore(frame, at)
  if (earlierResult(frame, at.key)) tellReplayed(frame, at, value)
  else recordResult(frame, at, { value, started: frame.unit.run.now() })
  return value
}

async function act(
  kind: ActionKind,
  step: Step,
  frame: Frame,
  at: Occurrence,
  token: string,
): Promise<unknown> {
  const { run, reference, position, lease } = frame.unit
  refuseUnapproved(frame, at)
  const params = await evaluateParams(kind, step, frame, at.key)
  await takeEvidence(frame, { when: 'before', at })
  await run.breathe(frame.signal)
  const intendedAt = run.now()
  const intent = { token, run: run.id, bot: run.bot.name, reference, position, step: at.key, intendedAt }
  if (!run.journal.intend(intent, lease !== undefined)) throw takenByAnother(step)
  run.emit({ type: 'commit', at, token, state: 'intent' })
  const value = await announced(frame, { ...intent, ...UNSETTLED })
    .then(() => perform(kind, step, frame, at, params))
    .catch((thrown: unknown) => {
      throw withdrawnIfNothingHappened(thrown, frame, at, token)
    })
  // The result goes to disk in one piece with the outcome.
  recordResult(frame, at, { value, started: intendedAt })
  run.journal.settleCommit(token, 'done', 'run', run.now(), keptValue(value))
  frame.unit.made.push({ step, key: at.key, token })
  run.emit({ type: 'commit', at, token, state: 'done' })
  await takeEvidence(frame, { when: 'after', at })
  return value
}

async function announced(frame: Frame, intent: CommitRecord): Promise<void> {
  refuseHeld(frame.unit.run, intent.reference)
  await announce(frame, intent)
}

function withdrawnIfNothingHappened(thrown: unknown, frame: Frame, at: Occurrence, token: string): BotError {
  const error = asBotError(thrown)
  const { run } = frame.unit
  if (error.details.acted !== false) {
    run.givenUp.set(token, run.now())
    return error
  }
  run.journal.settleCommit(token, 'not-done', 'run', run.now())
  run.emit({ type: 'commit', at, token, state: 'not-done' })
  return error
}

/** Settles a commit that was intended: returns where it happened, begins again where it did not, else it is in doubt. */
async function findOut(
  step: Step,
  frame: Frame,
  at: Occurrence,
  commit: CommitRecord,
  runSteps: RunSteps,
): Promise<void> {
  const { run } = frame.unit
  if (!step.verify?.length)
    throw inDoubt(at.step.name ?? at.step.id ?? at.key, 'the bot does not say how to verify it')
  let happened = await verified(step.verify, frame, at, commit, runSteps)
  // The clock of another PC says nothing here.
  const intendedAt = isFromElsewhere(commit.run) ? 0 : commit.intendedAt
  const lastAct = Math.max(intendedAt, run.begun, run.givenUp.get(commit.token) ?? 0)
  const arrives = lastAct + (step.timeout ?? ARRIVAL_TIME)
  if (!happened && run.now() < arrives) {
    // What was sent may still be on its way: a "no" counts only when it can no longer arrive.
    await run.ports.clock.sleep(arrives - run.now(), frame.signal ?? run.killSignal)
    happened = await verified(step.verify, frame, at, commit, runSteps)
  }
  const state = happened ? 'done' : 'not-done'
  if (!run.journal.settleFoundOut(commit, state, 'verify', run.now())) throw takenByAnother(step)
  run.emit({ type: 'commit', at, token: commit.token, state })
  if (!happened) throw new Again()
}

async function verified(
  steps: readonly Step[],
  frame: Frame,
  at: Occurrence,
  { reference, intendedAt }: CommitRecord,
  runSteps: RunSteps,
): Promise<boolean> {
  // Each doubt is a matter of its own: what a person answered to the last one says nothing about this.
  const own = { reference: `${reference} ${intendedAt}`, mode: 'afresh', past: undefined } as const
  const unit = { ...frame.unit, ...own }
  const answer = await runSteps(steps, {
    ...frame,
    unit,
    variables: { ...frame.variables },
    path: `${at.key}/verify/`,
  })
  if (typeof answer === 'boolean') return answer
  throw new BotError('value-invalid', `\`verify\` of "${at.step.key}" gave neither true nor false`, {
    expected: 'true or false as the result of its last step',
    found: answer === null ? 'nothing' : typeof answer,
    at: at.step.at,
  })
}

function takenByAnother(step: Step): BotError {
  return new BotError('item-taken', `Another run is doing "${step.key}" for the same item`, {
    acted: false,
    at: step.at,
  })
}
