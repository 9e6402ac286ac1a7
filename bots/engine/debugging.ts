import { asBotError, BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import type { AfterFailure } from './debugger.ts'
import { isEnding, mightActTwice } from './endings.ts'
import type { Occurrence } from './events.ts'
import type { Frame } from './run.ts'

/** Lets a debugger, where there is one, decide about a step: `work` does it; undefined where it is passed over. */
export async function debugged(
  step: Step,
  frame: Frame,
  at: Occurrence,
  work: (step: Step) => Promise<unknown>,
): Promise<unknown> {
  const { run } = frame.unit
  const { debugger: asked } = run.options
  if (!asked) return work(step)
  const standing = { at, inside: frame.path, variables: frame.variables }
  let word: AfterFailure = await unlessEnded(frame, asked.before(standing))
  for (;;) {
    if (word.do !== 'run') return passedOver(step, at)
    try {
      // Its identity stays, whatever was changed in it: a commit is known by it.
      return await work(word.as ? { ...word.as, key: step.key } : step)
    } catch (thrown) {
      const error = failureOf(thrown)
      if (!error) throw thrown
      word = await unlessEnded(frame, asked.failed({ ...standing, error }))
      if (!isAllowed(word, step, frame, error)) throw thrown
    }
  }
}

function isAllowed(word: AfterFailure, step: Step, frame: Frame, error: BotError): boolean {
  return word.do === 'skip' || (word.do === 'run' && !mightActTwice(step, frame, error))
}

/** Its item would count as done, and never be done again. */
function passedOver(step: Step, at: Occurrence): undefined {
  if (step.effect !== 'commit') return undefined
  throw new BotError('commit-passed-over', `"${at.key}" changes the world and cannot be passed over`, {
    at: step.at,
    acted: false,
  })
}

/** What the debugger is asked about: neither the end of a run, nor what a step inside has told already. */
function failureOf(thrown: unknown): BotError | undefined {
  if (isEnding(thrown)) return undefined
  const error = asBotError(thrown)
  return error.kind === 'stopped' || error.details.step !== undefined ? undefined : error
}

/** A run that is ended does not wait for an answer. */
async function unlessEnded<T>({ unit: { run }, signal }: Frame, answer: Promise<T>): Promise<T> {
  const given = await Promise.race([answer, ended(run.killSignal), ...(signal ? [ended(signal)] : [])])
  await run.breathe(signal)
  return given as T
}

function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
