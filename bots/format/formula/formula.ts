import type { Place } from '../../errors/index.ts'

/** What formulas may ask of the world; the engine keeps the answers in the journal. */
export interface FormulaFunctions {
  now(): Date
  random(): number
  /** Files of a folder that fit a pattern such as `*.png`. */
  files(folder: string, pattern: string): Promise<readonly unknown[]>
}

/** A compiled formula; what it may see is handed in each time. */
export interface Formula {
  /** As written, with the leading `=`. */
  readonly source: string
  readonly at: Place
  /** The variables that it reads: `invoice` of `=invoice.total`. */
  readonly names: readonly string[]
  /** The first field read of each variable, so that the parser can check it: `invoice` and `total` of `=invoice.total`. */
  readonly fields?: readonly { readonly name: string; readonly field: string }[]
  /** Throws `formula-empty`, `formula-failed`, `formula-limit` or `name-unknown`, with its place. */
  evaluate(variables: Readonly<Record<string, unknown>>, functions: FormulaFunctions): Promise<unknown>
}
