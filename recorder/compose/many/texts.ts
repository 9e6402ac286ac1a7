import { isReserved, VARIABLE } from '../../../bots/format/read/names.ts'

/** A text that stands for a cell of the row, and the formula that gives it for every row. */
export interface Hole {
  readonly text: string
  /** Without `=`. */
  readonly formula: string
}

/** Shorter ones stand in too many texts by chance. */
const SHORTEST_PART = 3

/** The formula of a cell: row.Number, or with the heading in backticks. */
export function cellFormula(row: string, heading: string): string {
  if (VARIABLE.test(heading) && !isReserved(heading)) return `${row}.${heading}`
  return heading.includes('`') ? `$lookup(${row}, ${JSON.stringify(heading)})` : `${row}.\`${heading}\``
}

/** A text in which the holes are filled anew for each row, as a formula with its `=`; undefined where it has none. */
export function withHoles(text: string, holes: readonly Hole[]): string | undefined {
  const whole = holes.find((hole) => hole.text === text)
  if (whole) return `=${whole.formula}`
  const parts: string[] = []
  let rest = text
  for (;;) {
    const next = firstHole(rest, holes)
    if (next === undefined) break
    if (next.at > 0) parts.push(JSON.stringify(rest.slice(0, next.at)))
    parts.push(next.hole.formula)
    rest = rest.slice(next.at + next.hole.text.length)
  }
  if (parts.length === 0) return undefined
  if (rest !== '') parts.push(JSON.stringify(rest))
  return `=${parts.map((part) => (part.includes(' = ') ? `(${part})` : part)).join(' & ')}`
}

/** The first place where a whole word or number is what a hole says; of several there, the longest. */
function firstHole(text: string, holes: readonly Hole[]): { at: number; hole: Hole } | undefined {
  return holes
    .filter((hole) => hole.text.length >= SHORTEST_PART)
    .map((hole) => ({ hole, at: placeOf(text, hole.text) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.hole.text.length - a.hole.text.length)[0]
}

function placeOf(text: string, part: string): number {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + part.length])) return at
  }
  return -1
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
