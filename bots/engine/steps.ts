import { BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import { isContainer, type StepKind } from '../steps/define.ts'
import { stepKind } from '../steps/index.ts'
import { runAction } from './action.ts'
import { batchFrom, runBatch } from './batch.ts'
import { runContainer } from './container.ts'
import { debugged } from './debugging.ts'
import { isEnding, mightActTwice } from './endings.ts'
import { evaluate } from './evaluate.ts'
import type { Occurrence } from './events.ts'
import { occurrence, recordFailure, recordResult, reported } from './record.ts'
import type { Frame } from './run.ts'

/** Runs steps one after another, neighbours that can go together at once; gives what the last of them gave. */
export async function runSteps(steps: readonly Step[], frame: Frame): Promise<unknown> {
  const { run } = frame.unit
  let value: unknown
  for (let index = 0; index < steps.length; ) {
    await run.breathe(frame.signal)
    const batch = batchFrom(steps, index, frame)
    const [first] = batch
    if (!first) break
    value = batch.length > 1 ? await runBatch(batch, frame) : await runStep(first, frame)
    index += batch.length
  }
  return value
}

async function runStep(step: Step, frame: Frame): Promise<unknown> {
  if (step.off) return undefined
  const at = occurrence(step, frame)
  if (step.when && !(await holds(step, frame, at))) return skip(step, frame)
  const { run } = frame.unit
  run.emit({ type: 'step-started', at })
  try {
    const value = await debugged(step, frame, at, (as) => runOnce(knownKind(as), as, frame, at))
    if (step.save !== undefined) frame.variables[step.save] = value ?? null
    return value
  } catch (thrown) {
    if (isEnding(thrown)) throw thrown
    const error = await reported(thrown, at, frame)
    if (step.onError === 'fail' || !canContinue(error)) throw error
    recordResult(frame, at, { value: null, started: run.now() })
    return skip(step, frame)
  }
}

function runOnce(kind: StepKind, step: Step, frame: Frame, at: Occurrence): Promise<unknown> {
  return isContainer(kind)
    ? runContainer(kind, step, frame, at, runSteps)
    : retried(step, frame, at, () => runAction(kind, step, frame, at, runSteps))
}

/** Tries the step again as often as it says, where that cannot do anything twice. */
async function retried(
  step: Step,
  frame: Frame,
  at: Occurrence,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const { times, wait } = step.retry ?? { times: 0, wait: 0 }
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (thrown) {
      const isLast = attempt >= times
      if (isLast || !(thrown instanceof BotError) || thrown.kind !== 'system') throw thrown
      if (mightActTwice(step, frame, thrown)) throw thrown
      recordFailure(frame, at, thrown, true)
      await frame.unit.run.ports.clock.sleep(wait, frame.signal ?? frame.unit.run.killSignal)
    }
  }
}

async function holds(step: Step, frame: Frame, at: Occurrence): Promise<boolean> {
  if (!step.when) return true
  const answer = await evaluate(step.when, frame, `${at.key}?when`)
  if (typeof answer === 'boolean') return answer
  throw new BotError('value-invalid', `\`when\` of "${step.key}" is neither true nor false`, {
    expected: 'true or false',
    found: typeof answer,
    at: step.when.at,
    acted: false,
  })
}

/** A step that is passed over still gives its name a value, so that formulas can ask for it. */
function skip(step: Step, frame: Frame): undefined {
  if (step.save !== undefined && !(step.save in frame.variables)) frame.variables[step.save] = null
}

function knownKind(step: Step): StepKind {
  const kind = stepKind(step.kind)
  if (kind) return kind
  throw new BotError('step-unknown', `There is no step "${step.kind}"`, { at: step.at, acted: false })
}

function canContinue(error: BotError): boolean {
  return error.kind === 'system' || error.kind === 'business' || error.kind === 'author'
}
