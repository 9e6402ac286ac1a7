import { ORPCError } from '@orpc/server'

/** How deep arrays and objects may stand in each other. */
export const DEEPEST = 100

/**
 * What becomes of characters that PostgreSQL cannot keep, NUL and half a surrogate pair: a person can be told, but what
 * a runner has to tell must arrive.
 */
export type Unkeepable = 'refuse' | 'replace'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const ESCAPE_LENGTH = '\\u0000'.length

/**
 * Reads the JSON object of a body. Refuses what is none, and what is nested too deep for those who walk it; a refusal
 * names the place, never what stands there.
 */
export function readJsonObject(bytes: Uint8Array, unkeepable: Unkeepable): Readonly<Record<string, unknown>> {
  const text = decoded(bytes)
  const found = unkeepableEscapes(text)
  if (found[0] !== undefined && unkeepable === 'refuse') {
    throw refused(`The body has NUL or half a surrogate pair, which cannot be kept, at position ${found[0]}`)
  }
  const value = parsed(found.length === 0 ? text : replaced(text, found))
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>
  }
  throw refused('The body is not a JSON object')
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused('The body is not UTF-8')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The message of the parser quotes the text.
    const place = error instanceof Error ? / at position \d+/.exec(error.message)?.[0] : undefined
    throw refused(`The body is not JSON${place ?? ''}`)
  }
}

/** Walks the text once, without recursion; throws where it is nested too deep, gives where unkeepable escapes stand. */
function unkeepableEscapes(text: string): number[] {
  const found: number[] = []
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) at = endOfString(text, at + 1, found)
    else if (char === OPEN_BRACE || char === OPEN_BRACKET) depth++
    else if (char === CLOSE_BRACE || char === CLOSE_BRACKET) depth--
    if (depth > DEEPEST) throw refused(`The body is nested deeper than ${DEEPEST} at position ${at}`)
  }
  return found
}

function endOfString(text: string, begin: number, found: number[]): number {
  for (let at = begin; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) return at
    if (char === BACKSLASH) at = endOfEscape(text, at, found)
  }
  return text.length
}

function endOfEscape(text: string, at: number, found: number[]): number {
  if (text[at + 1] !== 'u') return at + 1
  const code = hexAt(text, at)
  const isHalf = code >= 0xd800 && code <= 0xdfff
  if (isHalf && isPair(text, at, code)) return at + 2 * ESCAPE_LENGTH - 1
  if (isHalf || code === 0) found.push(at)
  return at + ESCAPE_LENGTH - 1
}

function isPair(text: string, at: number, high: number): boolean {
  if (high > 0xdbff || !text.startsWith('\\u', at + ESCAPE_LENGTH)) return false
  const low = hexAt(text, at + ESCAPE_LENGTH)
  return low >= 0xdc00 && low <= 0xdfff
}

/** The code of the escape that stands there. */
function hexAt(text: string, at: number): number {
  return Number.parseInt(text.slice(at + 2, at + ESCAPE_LENGTH), 16)
}

function replaced(text: string, escapes: readonly number[]): string {
  const ends = [-ESCAPE_LENGTH, ...escapes]
  const between = ends.map((end, index) => text.slice(end + ESCAPE_LENGTH, escapes[index]))
  return between.join('\\ufffd')
}

function refused(message: string) {
  return new ORPCError('BAD_REQUEST', { message })
}
