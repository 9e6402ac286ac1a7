import type { StepName } from '../index.ts'

/**
 * A sentence with `{param}` in it. What stands in `[...]` is left out where a parameter in it was not given;
 * elsewhere its default stands in. Where the wording itself depends on the parameters, a function gives the sentence.
 */
export type Sentence = string | ((params: Readonly<Record<string, unknown>>) => string)

/** All that a step's sentence needs in one language. */
export interface Messages {
  readonly sentences: Readonly<Record<StepName, Sentence>>
  /** Words for the choices of a parameter, by its name. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly yesNo: readonly [string, string]
  readonly quotes: readonly [string, string]
}
