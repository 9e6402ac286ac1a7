import { RE2JS } from 're2js'
import { BotError } from '../../errors/index.ts'
import { LIMITS, overLimit } from './limits.ts'

/** Longest text that a pattern is tried on: some patterns need a microsecond a character. */
const LONGEST_SUBJECT = 1_000_000

const compiled = new WeakMap<RegExp, RE2JS>()

/**
 * Stands in for RegExp in JSONata, with matching in linear time. Its own clock bounds the sum of many matches.
 */
export class LinearPattern {
  lastIndex = 0
  readonly #pattern: RE2JS
  readonly #deadline = performance.now() + LIMITS.time

  constructor(pattern: RegExp) {
    this.#pattern = linear(pattern)
  }

  /** As RegExp's with the flag g: searches from `lastIndex` and moves it behind the match. */
  exec(text: string): (RegExpExecArray & { index: number }) | null {
    if (text.length > LONGEST_SUBJECT) {
      throw overLimit(
        'The text is too long for a pattern',
        `${LONGEST_SUBJECT} characters`,
        String(text.length),
      )
    }
    if (performance.now() > this.#deadline) throw overLimit('The pattern takes too long', `${LIMITS.time} ms`)
    const matcher = this.#pattern.matcher(text)
    if (this.lastIndex > text.length || !matcher.find(this.lastIndex)) return null
    this.lastIndex = matcher.end()
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, at) => matcher.group(at) ?? undefined)
    return Object.assign(groups as RegExpExecArray, { index: matcher.start(), input: text })
  }
}

/** Throws `formula-broken` where the pattern cannot be matched in linear time. */
export function checkPattern(pattern: RegExp): void {
  linear(pattern)
}

function linear(pattern: RegExp): RE2JS {
  const known = compiled.get(pattern)
  if (known) return known
  const flags = (pattern.ignoreCase ? RE2JS.CASE_INSENSITIVE : 0) | (pattern.multiline ? RE2JS.MULTILINE : 0)
  try {
    const made = RE2JS.compile(withWideSpaces(RE2JS.translateRegExp(pattern.source)), flags)
    compiled.set(pattern, made)
    return made
  } catch (cause) {
    throw new BotError('formula-broken', `The pattern /${pattern.source}/ cannot be used`, {
      expected: 'a pattern without lookahead, lookbehind and backreferences',
      found: cause instanceof Error ? cause.message : String(cause),
      next: 'Write it without them: match more with a group, and take the group.',
      cause,
    })
  }
}

/** What JavaScript takes for white space: also the non-breaking spaces that pages and scans are full of. */
const SPACES = '\\t-\\r\\pZ\\x{feff}'

/** RE2's `\s` knows ASCII only. */
function withWideSpaces(source: string): string {
  let inClass = false
  return source.replace(/\\[\s\S]|[[\]]/g, (token) => {
    if (token === '\\s') return inClass ? SPACES : `[${SPACES}]`
    if (token === '\\S' && !inClass) return `[^${SPACES}]`
    if (token.length === 1) inClass = token === '['
    return token
  })
}
