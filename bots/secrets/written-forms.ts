/** Fewer characters of base64 than this could be anything. */
const SHORTEST_BASE64 = 6
/** Characters in one pattern at the most; the engine of patterns has its limits. */
const LONGEST_PATTERN = 200
/** A character escaped three times over has so many before it; without a limit a page could make the search endless. */
const MOST_BACKSLASHES = 8
const BACKSLASHES = String.raw`\\{1,8}`
const NAMED: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

/**
 * Patterns that find a text in the forms that programs write it in: as it is; escaped for JSON, URLs or HTML, also
 * more than once; and in base64 of either alphabet, also with other text before and behind it.
 */
export function writtenForms(value: string): RegExp[] {
  return piecesOf(value).map((piece) => {
    const parts = piece.match(/\\+| +|./gsu) ?? []
    return new RegExp([parts.map(inAnyEscape).join(''), ...base64Forms(piece)].join('|'), 'gu')
  })
}

/** Pieces of about the same length: of a long key each is found by itself. */
function piecesOf(value: string): string[] {
  const characters = [...value]
  const length = Math.ceil(characters.length / Math.ceil(characters.length / LONGEST_PATTERN))
  const starts = characters.keys().filter((index) => index % length === 0)
  return [...starts].map((start) => characters.slice(start, start + length).join(''))
}

function inAnyEscape(part: string): string {
  // Nobody escapes letters and digits, and a pattern of a long key must stay small.
  if (/^[\w.-]$/.test(part)) return RegExp.escape(part)
  if (part[0] === '\\') return repeated(part, String.raw`\\`, part.length, part.length * MOST_BACKSLASHES)
  if (part[0] === ' ') return repeated(part, '[ +\u00a0]', 1, part.length)
  return anyOf([`${String.raw`\\`}{0,${MOST_BACKSLASHES}}${RegExp.escape(part)}`, ...escapesOf(part)])
}

/** Escaping doubles backslashes, and pages draw spaces together. */
function repeated(part: string, alone: string, least: number, most: number): string {
  return `${anyOf([alone, ...escapesOf(part[0] ?? '')])}{${least},${most}}`
}

function escapesOf(character: string): string[] {
  const code = character.codePointAt(0) ?? 0
  const bytes = [...new TextEncoder().encode(character)]
  const units = [...Array(character.length).keys()].map((index) => character.charCodeAt(index))
  const json = JSON.stringify(character).slice(1, -1)
  const name = NAMED[character] ?? (code > 0x7f ? '[A-Za-z]{2,8}' : undefined)
  const entity = [`#0*${code}`, `#[xX]0*${hex(code)}`, ...(name === undefined ? [] : [name])].join('|')
  return [
    bytes.map((byte) => `%(?:25)*${hex(byte, 2)}`).join(''),
    units.map((unit) => `${BACKSLASHES}u${hex(unit, 4)}`).join(''),
    `&(?:amp;)*(?:${entity});`,
    ...(/^\\[a-z]$/.test(json) ? [BACKSLASHES + json[1]] : []),
  ]
}

function hex(code: number, digits = 0): string {
  const text = code.toString(16).padStart(digits, '0')
  return text.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
}

/** As base64 writes three bytes in four characters, a text has three forms, by the bytes before it. */
function base64Forms(value: string): string[] {
  const bytes = new TextEncoder().encode(value)
  return [0, 1, 2]
    .map((before) => {
      const encoded = btoa(String.fromCharCode(...new Uint8Array(before), ...bytes))
      return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
    })
    .filter((characters) => characters.length >= SHORTEST_BASE64)
    .map((characters) => `${characters.replace(/[+/]/g, inEitherAlphabet)}[\\w+/-]{0,2}={0,2}`)
}

function inEitherAlphabet(character: string): string {
  return anyOf([character === '+' ? '-' : '_', inAnyEscape(character)])
}

function anyOf(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`
}
