import { isFormulaText, literalText } from '../../format/formula/index.ts'

/** What no text file may hold: control characters, halves of characters, and code points that are none. */
const NOT_IN_TEXT = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n\r]]/gv
const LONGEST_SHOWN = 80

/** Text of a recording as it can stand in a file; what is no character becomes the sign for that. */
export function clean(text: string): string {
  return text.replace(NOT_IN_TEXT, '\ufffd')
}

/** Text that means itself in a bot, also where it begins with the `=` of formulas. */
export function literal(text: string): string {
  const cleaned = clean(text)
  return cleaned.startsWith('=') ? `=${cleaned}` : cleaned
}

/** A text as a literal inside a formula. */
export function quoted(text: string): string {
  return JSON.stringify(clean(text))
}

/** A piece of a recording for a sentence: on one line, and short. */
export function excerpt(text: string): string {
  const line = clean(text).replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN - 1)}…`
}

/** A text as a bot has it, as part of a formula: what stands behind the `=`, or the text in quotes. */
export function inFormula(authored: string): string {
  return isFormulaText(authored) ? authored.slice(1) : JSON.stringify(literalText(authored))
}

/** The longest time that a recording may ask for; nobody waits longer for a page. */
const LONGEST_TIME = 24 * 60 * 60 * 1000

/** Milliseconds as a bot writes a length of time; undefined for what is none. */
export function duration(milliseconds: unknown): string | undefined {
  if (typeof milliseconds !== 'number' || !(milliseconds >= 0 && milliseconds <= LONGEST_TIME))
    return undefined
  return `${Math.round(milliseconds)}ms`
}

/** The time limit of a step, from 1 ms on; nothing where none is given. */
export function limitOf(milliseconds: unknown): { timeout?: string } {
  const timeout = typeof milliseconds === 'number' && milliseconds >= 1 ? duration(milliseconds) : undefined
  return timeout === undefined ? {} : { timeout }
}
