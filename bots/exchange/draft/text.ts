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
