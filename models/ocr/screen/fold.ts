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
 * The same with one form for what looks the same: letters with and without their marks, which the reader does not know,
 * capitals of the form of small letters, and in words of some length digits of the form of letters.
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
