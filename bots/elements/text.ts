import { distance } from 'fastest-levenshtein'
import { childNodesOf } from './dom.ts'

/** Longer texts are compared by their beginning: the distance costs the product of both lengths. */
const COMPARED = 200

/** White space folded to single blanks, none at the ends; no marks that only say where a line may break, no icons of fonts. */
export function fold(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u200b\u00ad\p{Co}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The texts that stand in an element itself and not in what it holds, folded; one that scripts put together of several
 * is one: `Row 7` of `<p>Row <!-- -->7 <button></button></p>`.
 */
export function ownTexts(element: Element): string[] {
  const runs = ['']
  for (const node of childNodesOf(element)) {
    if (node instanceof Text) runs.push(`${runs.pop()}${node.data}`)
    else if (!(node instanceof Comment)) runs.push('')
  }
  return runs.map(fold).filter((text) => text !== '')
}

/** Without white space and marks that are not seen: for finding a text wherever it is broken. */
export function squeeze(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u200b\u00ad\p{Co}]+/gu, '')
}

/** The pieces of a text that nothing breaks: what is searched for before anything is compared. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\u200b\u00ad\p{Co}]+/u).filter(Boolean)
}

/** At most so many characters, with an ellipsis where something was cut off. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

/** How alike two texts are, 0 to 1, whatever their case. */
export function similarity(one: string, other: string): number {
  const a = fold(one).toLowerCase().slice(0, COMPARED)
  const b = fold(other).toLowerCase().slice(0, COMPARED)
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - distance(a, b) / longest
}
