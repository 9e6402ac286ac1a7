/** Text without its spaces, and with one form for marks that are written in several ways. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/…/g, '...')
}

/** From so many characters on a digit among letters, or the other way about, is rather misread than meant. */
const LONG = 5

/**
 * The same with one form for what looks the same: letters with and without their marks, capitals of the form of small
 * letters, and in words of some length digits of the form of letters.
 */
export function alike(text: string): string {
  const letters = plain(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'B')
    .replace(/°/g, '"')
    .replace(/[I|]/g, 'l')
    .replace(/[COSVWXZ]/g, (letter) => letter.toLowerCase())
  return letters.length < LONG ? letters : letters.replace(/0/g, 'o').replace(/1/g, 'l')
}

/** Letters that the reader does not know: it takes each for one or two others. */
const UNKNOWN = /[^\p{ASCII}]/gu
/** Stands for such a letter; no text has it. */
const HOLE = '\u{e000}'
/** Less that it knows does not tell one text from another. */
const LEAST_KNOWN = 3

/** What a text with letters that the reader does not know may have been read as; undefined where it has none, or too many. */
export function misread(text: string): RegExp | undefined {
  const characters = [...alike(plain(text).normalize('NFC').replace(UNKNOWN, HOLE))]
  const known = characters.filter((one) => one !== HOLE).length
  const unknown = characters.length - known
  if (unknown === 0 || known < LEAST_KNOWN || known < 2 * unknown) return undefined
  const pattern = characters.map((one) => (one === HOLE ? '[^\\s\\d]{1,2}' : RegExp.escape(one)))
  return new RegExp(`^${pattern.join('')}$`, 'u')
}
