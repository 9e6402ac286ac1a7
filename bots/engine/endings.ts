import { BotError } from '../errors/index.ts'

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
