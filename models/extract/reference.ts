import { distance } from 'fastest-levenshtein'
import { type Candidate, candidate, confirmed, surest } from './candidate.ts'
import { besideKind, type Reading } from './reading.ts'
import { cellsOf, type Row } from './tokens.ts'
import { placeOf } from './values.ts'

/** Letters, digits and the marks that numbers of papers have; at least three signs and one digit. */
const REFERENCE = /^(?=.*\d)[A-Z0-9][A-Z0-9/._-]{2,}$/i
const DATE_LIKE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/
/** A number that stands on the page twice was hardly misread twice. */
const SEEN_TWICE = 0.96
const SEEN_OTHERWISE = 2

/** The number of the invoice, or of the order, that a label announces. */
export function findReference(reading: Reading, kind: 'number' | 'order'): Candidate<string> | undefined {
  const found = besideKind(reading, kind).flatMap((beside) => {
    const [cell = []] = cellsOf(beside.tokens.filter(({ text }) => /[A-Z0-9]/i.test(text)))
    const read = referenceIn(cell)
    return read === undefined ? [] : [candidate(read.value, read.tokens, `${placeOf(beside)}`)]
  })
  const best = surest(found)
  return best && crossChecked(best, reading)
}

/** The first words of a cell, taken together where they were torn apart at a mark such as `-` or `/`. */
function referenceIn(cell: Row): { value: string; tokens: Row } | undefined {
  for (let from = 0; from < cell.length; from++) {
    for (let to = cell.length; to > from; to--) {
      const tokens = cell.slice(from, to)
      if (to - from > 1 && !tornAtMarks(tokens)) continue
      const value = bareReference(tokens.map(({ text }) => text).join(''))
      if (REFERENCE.test(value) && !DATE_LIKE.test(value)) return { value, tokens }
    }
  }
  return undefined
}

function tornAtMarks(tokens: Row): boolean {
  return tokens.slice(1).every(({ text }, i) => /[-/]$/.test(tokens[i]?.text ?? '') || /^[-/]/.test(text))
}

function crossChecked(best: Candidate<string>, { rows }: Reading): Candidate<string> {
  const elsewhere = rows
    .flat()
    .filter((token) => !best.tokens.includes(token))
    .map(({ text }) => bareReference(text))
  if (elsewhere.includes(best.value)) return confirmed(best, SEEN_TWICE, 'it stands on the document twice')
  const other = elsewhere.find((text) => isMisreading(text, best.value))
  return other === undefined
    ? best
    : { ...best, doubt: `it was read as "${best.value}" and elsewhere as "${other}"` }
}

/** True where both may be the same number, one of them misread. */
function isMisreading(text: string, value: string): boolean {
  if (value.length < 5 || !REFERENCE.test(text) || text.length !== value.length) return false
  return distance(text, value) < SEEN_OTHERWISE
}

function bareReference(text: string): string {
  return text.replace(/^[^A-Z0-9]+|[^A-Z0-9]+$/gi, '')
}
