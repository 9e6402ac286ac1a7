import { StreamLanguage, type StreamParser } from '@codemirror/language'

interface State {
  /** A text that begins with = is a formula, all else is the text itself. */
  isFormula: boolean
  isBegun: boolean
}

const WORDS = new Set(['and', 'or', 'in', 'function'])
const VALUES = new Set(['true', 'false', 'null'])

/** The parts of a formula by what they look like; checking it is the compiler's business. */
const TOKENS: readonly (readonly [RegExp, string])[] = [
  [/^"(?:[^"\\]|\\.)*"?|^'(?:[^'\\]|\\.)*'?/, 'string'],
  [/^\d+(?:\.\d+)?(?:e[+-]?\d+)?/i, 'number'],
  [/^\$[A-Za-z_]\w*/, 'variableName.special'],
  [/^`[^`]*`?/, 'variableName'],
  [/^\/\*.*?(?:\*\/|$)/, 'comment'],
  [/^(?:!=|<=|>=|:=|~>|\.\.|\?\?|\?:|[=<>+\-*/%&?:|^@#!])/, 'operator'],
]

const parser: StreamParser<State> = {
  name: 'formula',
  startState: () => ({ isFormula: false, isBegun: false }),
  token(stream, state) {
    if (!state.isBegun) {
      state.isBegun = true
      state.isFormula = stream.peek() === '=' && stream.string[1] !== '='
      if (state.isFormula) {
        stream.next()
        return 'operator'
      }
    }
    if (!state.isFormula) {
      stream.skipToEnd()
      return null
    }
    if (stream.eatSpace()) return null
    for (const [pattern, name] of TOKENS) if (stream.match(pattern)) return name
    const word = stream.match(/^[A-Za-z_]\w*/)
    if (Array.isArray(word)) return styleOfWord(word[0])
    stream.next()
    return null
  },
  languageData: { closeBrackets: { brackets: ['(', '[', '{', '"'] } },
}

/** JSONata behind a `=`, for colours and brackets. */
export const formulaLanguage = StreamLanguage.define(parser)

function styleOfWord(word: string): string {
  if (WORDS.has(word)) return 'keyword'
  return VALUES.has(word) ? 'bool' : 'variableName'
}
