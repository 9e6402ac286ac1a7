/** Characters of one text that pages are told; values of bots may be of any length. */
const LONGEST = 300

/** A text of bounded length. */
export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
