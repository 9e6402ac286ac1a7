/** A cell by its position, both from 0. */
export interface CellAddress {
  readonly row: number
  readonly column: number
}

const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/
const LETTERS = 26
const BEFORE_A = 64

/** Where in a sheet the cell of that name stands: `B12` is row 11, column 1. Undefined where it names none. */
export function cellAddress(name: string): CellAddress | undefined {
  const [, letters, number] = ADDRESS.exec(name) ?? []
  if (letters === undefined || number === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - BEFORE_A, 0)
  return { row: Number(number) - 1, column: column - 1 }
}
