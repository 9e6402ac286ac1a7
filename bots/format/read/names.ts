/** Variables, inputs, assets: what formulas can say. */
export const VARIABLE = /^[A-Za-z][A-Za-z0-9_]*$/
export const VARIABLE_EXPECTED = 'letters, digits and _, beginning with a letter'

/** Ids, elements, bots. */
export const IDENTIFIER = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const IDENTIFIER_EXPECTED = 'small letters and digits, with - between words'

const RESERVED = new Set(['inputs', 'assets', 'and', 'or', 'in', 'true', 'false', 'null', 'function'])

/** True for a name that a variable cannot have: it means something else in a formula. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name)
}
