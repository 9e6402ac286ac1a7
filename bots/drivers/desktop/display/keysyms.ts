import x11 from 'x11'

/** Key symbols from here on are Unicode characters: appendix A of the X11 protocol. */
const UNICODE = 0x01000000
const characters = new Map<number, string>()

/** The character that a key symbol stands for; undefined for function keys, modifiers and dead keys. */
export function unicodeOf(keysym: number): string | undefined {
  if (keysym > UNICODE && keysym <= UNICODE + 0x10ffff) return String.fromCodePoint(keysym - UNICODE)
  if (characters.size === 0) readTable()
  return characters.get(keysym)
}

/** The key symbol of a character. */
export function keysymOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  const latin1 = (point >= 0x20 && point <= 0x7e) || (point >= 0xa0 && point <= 0xff)
  return latin1 ? point : UNICODE + point
}

/** The key symbol by its name without `XK_`: `Return`, `Shift_L`. */
export function namedKeysym(name: string): number | undefined {
  const entry = x11.keySyms[`XK_${name}`]
  return typeof entry === 'object' ? entry.code : entry
}

/** The table of keysymdef.h names characters in parentheses; keys of the number pad and the like stand for others. */
function readTable(): void {
  for (const entry of Object.values(x11.keySyms)) {
    if (typeof entry !== 'object') continue
    const character = /^\((.)\)/u.exec(entry.description ?? '')?.[1]
    if (character !== undefined && !characters.has(entry.code)) characters.set(entry.code, character)
  }
}
