import { BotError, nearest } from '../../../../bots/errors/index.ts'
import { compileFormula, type Formula, isFormulaText } from '../../../../bots/format/formula/index.ts'
import type { Language } from '../../../language/index.ts'
import { problemWords } from '../../../parts/problem-words.ts'
import type { FormulaName } from './names.ts'
import { checkTexts } from './texts.ts'

/** What is wrong with a formula, and where in its text: `to` is behind the last character. */
export interface FormulaProblem {
  readonly message: string
  readonly from: number
  readonly to: number
}

/** Places of a formula that stands alone: its column is its offset. */
const ALONE = { file: '', line: 1, column: 0 }

/** What is wrong with a formula before it is worked out; undefined for one in order, and for plain text. */
export function formulaProblem(
  text: string,
  names: readonly FormulaName[],
  language: Language,
): FormulaProblem | undefined {
  if (!isFormulaText(text)) return undefined
  try {
    return unknownName(text, compileFormula(text, ALONE), names, language)
  } catch (thrown) {
    if (!(thrown instanceof BotError)) throw thrown
    const from = Math.min(thrown.details.at?.column ?? 0, text.length)
    const message = problemWords(thrown.code, language)?.title ?? thrown.message
    return { message, from, to: text.length }
  }
}

function unknownName(
  text: string,
  formula: Formula,
  known: readonly FormulaName[],
  language: Language,
): FormulaProblem | undefined {
  const texts = checkTexts[language]
  const byName = new Map(known.map((name) => [name.name, name]))
  const name = formula.names.find((one) => !byName.has(one))
  if (name !== undefined) {
    return { message: texts.noName(name, ...nearest(name, byName.keys())), ...rangeOf(text, name) }
  }
  for (const { name, field } of formula.fields ?? []) {
    // A name that two steps save may hold either; what is not known for sure is not refused.
    const fields = byName.get(name)?.fields ?? []
    const isDeclared = name === 'inputs' || name === 'assets'
    if (fields.includes(field) || (fields.length === 0 && !isDeclared)) continue
    return {
      message: texts.noField(name, field, ...nearest(field, fields)),
      ...rangeOf(text, field),
    }
  }
  return undefined
}

function rangeOf(text: string, word: string): { from: number; to: number } {
  const from = Math.max(text.search(new RegExp(String.raw`\b${RegExp.escape(word)}\b`)), 0)
  return { from, to: from + word.length }
}
