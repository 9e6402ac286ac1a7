import { BotError, type Place } from '../../errors/index.ts'
import { Secret } from '../../secrets/index.ts'
import { signMeant } from './habits.ts'
import { inWords, secretLeak } from './values.ts'
import { Misstep } from './watch.ts'

/** What JSONata throws. */
interface JsonataError {
  readonly code: string
  readonly message?: string
  readonly position?: number
  readonly token?: unknown
  readonly value?: unknown
  readonly index?: number
}

const LIMIT_CODES = new Set(['D1011', 'D1012', 'D2014', 'D2015'])

/** Where a character of the formula stands in its file, as far as that can be known: on its first line. */
export function placeOf(at: Place, source: string, offset: number): Place {
  return source.includes('\n') ? at : { ...at, column: at.column + 1 + offset }
}

/** Whatever went wrong while the formula was read, as an error with its place. */
export function asBroken(thrown: unknown, at: Place, source: string): BotError {
  if (thrown instanceof Misstep) return placed(thrown, at, source)
  if (!isJsonataError(thrown)) return notRead(thrown, at)
  const why = signMeant(source.slice(1), thrown.position ?? source.length) ?? thrown.message ?? thrown.code
  return new BotError('formula-broken', `The formula cannot be read: ${why}`, {
    expected: 'a JSONata expression',
    found: source.slice(0, 200),
    at: placeOf(at, source, offsetIn(thrown, source, source.length - 1)),
  })
}

/** Whatever went wrong while the formula was worked out, as an error with its place. */
export function asFailed(thrown: unknown, at: Place, source: string): BotError {
  if (thrown instanceof Misstep) return placed(thrown, at, source)
  if (thrown instanceof BotError) return thrown.with({ at })
  if (thrown instanceof RangeError) {
    return new BotError('formula-limit', 'The formula makes too much', {
      found: thrown.message,
      at,
      cause: thrown,
    })
  }
  if (!isJsonataError(thrown)) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return new BotError('formula-failed', `The formula failed: ${message}`, { at, cause: thrown })
  }
  const place = placeOf(at, source, offsetIn(thrown, source, 0))
  if (holdsSecret(thrown.value)) return secretLeak().with({ at: place })
  const code = LIMIT_CODES.has(thrown.code) ? 'formula-limit' : 'formula-failed'
  return new BotError(code, messageOf(thrown), { found: foundIn(thrown), at: place })
}

function placed({ error, offset }: Misstep, at: Place, source: string): BotError {
  return error.with({ at: placeOf(at, source, offset) })
}

function notRead(thrown: unknown, at: Place): BotError {
  const message =
    thrown instanceof RangeError ? 'it is nested too deeply' : String((thrown as Error).message ?? thrown)
  return new BotError('formula-broken', `The formula cannot be read: ${message}`, { at, cause: thrown })
}

function messageOf({ code, message = code, token, value }: JsonataError): string {
  if (code === 'D3137' || code === 'D3141') return message
  const wrongKind = code === 'T0410' || code === 'T0412' || code === 'T0411'
  if (!wrongKind) return `The formula failed: ${message}`
  const hint = Array.isArray(value) ? '; take one item of a list with [0]' : ''
  return `$${token} does not work on ${inWords(value)}${hint}`
}

function foundIn({ code, value }: JsonataError): string | undefined {
  return code.startsWith('T') && value !== undefined ? inWords(value) : undefined
}

/** Where the token begins that the error is about; JSONata says where it ends. */
function offsetIn({ position, token }: JsonataError, source: string, otherwise: number): number {
  if (position === undefined) return otherwise
  const begin = position - String(token ?? '').length
  return source.slice(1 + Math.max(0, begin)).startsWith(String(token)) ? begin : position
}

function isJsonataError(thrown: unknown): thrown is JsonataError {
  return (
    typeof thrown === 'object' && thrown !== null && typeof (thrown as { code?: unknown }).code === 'string'
  )
}

function holdsSecret(value: unknown): boolean {
  return Array.isArray(value) ? value.some(holdsSecret) : value instanceof Secret
}
