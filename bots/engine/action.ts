import type { Step } from '../format/model.ts'
import type { ActionKind } from '../steps/define.ts'
import { asBefore } from './as-before.ts'
import { runCommit } from './commit.ts'
import type { Occurrence } from './events.ts'
import { isWhole, keptInputs } from './journal/index.ts'
import { evaluateParams } from './params.ts'
import { earlierResult } from './past.ts'
import { perform } from './perform.ts'
import { inputsDigest, recordResult, tellReplayed } from './record.ts'
import { type Frame, isBehind, type RunSteps } from './run.ts'

/** Does one step as its effect demands, or takes its result from the journal. */
export function runAction(
  kind: ActionKind,
  step: Step,
  frame: Frame,
  at: Occurrence,
  runSteps: RunSteps,
): Promise<unknown> {
  if (frame.unit.mode === 'afresh') return doNow(kind, step, frame, at)
  if (step.effect === 'commit') return runCommit(kind, step, frame, at, runSteps)
  return step.effect === 'pure' ? runPure(kind, step, frame, at) : runIdempotent(kind, step, frame, at)
}

/** The same inputs have the same result: what an earlier try found is not worked out again. */
async function runPure(kind: ActionKind, step: Step, frame: Frame, at: Occurrence): Promise<unknown> {
  const { run } = frame.unit
  const earlier = earlierResult(frame, at.key)
  // What the inputs were can no longer be told where a secret was left out of them.
  if (earlier?.kind === step.kind && isBehind(frame.unit) && worksWithLeftOut(frame)) {
    tellReplayed(frame, at, earlier.value)
    return earlier.value
  }
  const params = await evaluateParams(kind, step, frame, at.key)
  const inputs = inputsDigest(params)
  if (earlier && inputs !== undefined && earlier.inputs === inputs && earlier.kind === step.kind) {
    tellReplayed(frame, at, earlier.value)
    return earlier.value
  }
  const started = run.now()
  const value = await perform(kind, step, frame, at, params)
  recordResult(frame, at, { value, inputs, started })
  return value
}

/** Done again in each try, but not while the page that it belongs to is behind a commit. */
async function runIdempotent(kind: ActionKind, step: Step, frame: Frame, at: Occurrence): Promise<unknown> {
  return isBehind(frame.unit) ? asBefore(step, frame, at) : doNow(kind, step, frame, at)
}

async function doNow(kind: ActionKind, step: Step, frame: Frame, at: Occurrence): Promise<unknown> {
  const params = await evaluateParams(kind, step, frame, at.key)
  const started = frame.unit.run.now()
  const value = await perform(kind, step, frame, at, params)
  recordResult(frame, at, { value, started })
  return value
}

/** True where one of the variables was read by an earlier try and held a secret. */
function worksWithLeftOut({ unit, variables }: Frame): boolean {
  const own = Object.entries(variables).filter(([name]) => !(name in unit.run.given))
  return !isWhole(keptInputs(own))
}
