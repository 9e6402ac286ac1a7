import { type ErrorCode, type ErrorKind, errorCatalogue } from './catalogue.ts'

export { type ErrorCode, type ErrorKind, errorCatalogue } from './catalogue.ts'
export { nearest, suggestion } from './nearest.ts'

/** A place in a file of the bot; line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface ErrorDetails {
  readonly expected?: string | undefined
  readonly found?: string | undefined
  readonly at?: Place | undefined
  /** The step it happened in, as the person knows it: its id, name or sentence. */
  readonly step?: string | undefined
  /** What to do next, where more is known than the catalogue says. */
  readonly next?: string | undefined
  /** False where the world is certain to be unchanged: the error came before anything was done. */
  readonly acted?: boolean | undefined
  readonly cause?: unknown
}

/** The one error type of Deskhand: a code of the catalogue, and what was expected, found, where, and what to do. */
export class BotError extends Error {
  override readonly name = 'BotError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.details = details
  }

  get kind(): ErrorKind {
    return errorCatalogue[this.code].kind
  }

  get next(): string {
    return this.details.next ?? errorCatalogue[this.code].next
  }

  /** The same error with more known about it; what it says already stays. */
  with(more: ErrorDetails): BotError {
    return new BotError(this.code, this.message, {
      ...more,
      ...definedOnly(this.details),
      cause: this.cause ?? more.cause,
    })
  }

  /** All of it for a terminal: message, expected and found, place, what to do next. */
  describe(): string {
    const { expected, found, at, step } = this.details
    return [
      this.message,
      expected && `  expected: ${expected}`,
      found && `  found:    ${found}`,
      step && `  step:     ${step}`,
      at && `  at:       ${at.file}:${at.line}:${at.column}`,
      `  next:     ${this.next}`,
    ]
      .filter(Boolean)
      .join('\n')
  }
}

/** Several errors of one reading, so that a person can mend them in one go. */
export class BotErrors extends Error {
  override readonly name = 'BotErrors'
  readonly errors: readonly BotError[]

  constructor(errors: readonly BotError[]) {
    super(errors.map((error) => error.describe()).join('\n\n'))
    this.errors = errors
  }
}

/** Any thrown thing as a BotError; what is not one becomes `unexpected` with its message kept. */
export function asBotError(thrown: unknown, details: ErrorDetails = {}): BotError {
  if (thrown instanceof BotError) return thrown.with(details)
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new BotError('unexpected', message, { ...details, cause: thrown })
}

function definedOnly(details: ErrorDetails): ErrorDetails {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
}
