import { suggestion } from '../../errors/index.ts'
import { builtIn } from './built-in.ts'

/** Functions of spreadsheets that have another name here, or none, and how the same is written. */
const FUNCTIONS = new Map([
  ['if', 'condition ? one : other'],
  ['concatenate', 'one & other'],
  ['concat', 'one & other'],
  ['countif', '$count(rows[City = "Bern"])'],
  ['sumif', '$sum(rows[City = "Bern"].Amount)'],
  ['vlookup', 'rows[Number = wanted][0].Name'],
  ['xlookup', 'rows[Number = wanted][0].Name'],
  ['left', '$substring(text, 0, 3)'],
  ['mid', '$substring(text, 1, 3)'],
  ['right', '$substring(text, -3)'],
  ['len', '$length(text)'],
  ['lower', '$lowercase(text)'],
  ['upper', '$uppercase(text)'],
  ['substitute', '$replace(text, "old", "new")'],
  ['text', '$formatNumber(amount, "0.00")'],
  ['value', '$number(text)'],
  ['today', '$substring($now(), 0, 10)'],
])

/** Signs of spreadsheets and programming languages, and what they are here. */
const SIGNS = new Map([
  ['==', '"equal" is written ='],
  ['<>', '"not equal" is written !='],
  ['&&', '"and" is written as a word'],
  ['||', '"or" is written as a word'],
  [';', 'a comma stands between arguments'],
])

/** What was probably meant by the name of a function that there is not, to be put behind a message; may be empty. */
export function meantBy(name: string, others: Iterable<string> = []): string {
  const plain = name.toLowerCase()
  const same = FUNCTIONS.get(plain)
  if (same) return `; here it is written ${same}`
  if (builtIn.has(plain)) return `; did you mean "$${plain}"?`
  return suggestion(
    `$${name}`,
    [...others].map((known) => `$${known}`),
  )
}

/** How the sign at this place of a formula's text is written here, where it is one of another language. */
export function signMeant(text: string, position: number): string | undefined {
  const around = text.slice(Math.max(0, position - 2), position + 1)
  return [...SIGNS].find(([sign]) => around.includes(sign))?.[1]
}
