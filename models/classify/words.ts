/** A word as it stands in the text, and the form in which it is compared. */
export interface PlainWord {
  readonly text: string
  readonly normal: string
}

/** What a document is stands on its first pages; more text than this costs time and changes nothing. In UTF-16 units. */
export const LONGEST_TEXT = 100_000
/** Behind this a "word" is noise or code, not language. In UTF-16 units. */
const LONGEST_WORD = 64

/** The words of a text in order; those without letter or digit are left out. Takes any string. */
export function wordsOf(text: string): PlainWord[] {
  const found = text.slice(0, LONGEST_TEXT).match(/\S+/gu) ?? []
  return found.map((word) => ({ text: word, normal: normalForm(word) })).filter(({ normal }) => normal !== '')
}

/**
 * Without case, accents and the punctuation around it, each digit as 0: `Übertrag:` becomes `ubertrag`, `12.03.26`
 * becomes `00.00.00`. Done here and not in the ONNX graph, whose lower-casing depends on the machine's locale.
 */
function normalForm(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/\p{Nd}/gu, '0')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .slice(0, LONGEST_WORD)
}
