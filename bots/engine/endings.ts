import { BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import { Waiting } from '../steps/waiting.ts'
import type { Frame } from './run.ts'

/** Thrown through the steps of an item when its next try must begin: nothing failed. */
export class Again extends Error {
  override readonly name = 'Again'
}

/** Thrown through the steps of an item when a rehearsal has come to its first commit. */
export class RehearsedUpTo extends Error {
  override readonly name = 'RehearsedUpTo'
  readonly commit: string
  readonly variables: Readonly<Record<string, unknown>>

  constructor(commit: string, variables: Readonly<Record<string, unknown>>) {
    super(commit)
    this.commit = commit
    this.variables = variables
  }
}

/** The error of a commit that may or may not have happened. */
export function inDoubt(step: string, why: string): BotError {
  return new BotError('in-doubt', `It is not certain whether "${step}" happened: ${why}`)
}

/** True for what ends a try without being a failure. */
export function isEnding(thrown: unknown): boolean {
  return thrown instanceof Again || thrown instanceof RehearsedUpTo || thrown instanceof Waiting
}

/** True where a step that failed so must not be done again: it may have changed the world. */
export function mightActTwice(step: Step, frame: Frame, error: BotError): boolean {
  return step.effect === 'commit' && frame.unit.mode === 'once' && error.details.acted !== false
}
