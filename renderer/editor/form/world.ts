import { createContext, useContext } from 'react'
import type { FormulaName } from './formula/names.ts'

/** An element to choose from. */
export interface ElementChoice {
  readonly ref: string
  /** What it is, such as `button Post`. */
  readonly text: string
}

/** What the fields of a form may refer to. */
export interface FormWorld {
  /** What formulas of the step can name. */
  readonly names: readonly FormulaName[]
  /** The variables of the run that stands at the step, else as the last run left them. */
  readonly lastValues: Readonly<Record<string, unknown>> | undefined
  readonly elements: readonly ElementChoice[]
  readonly subflows: readonly string[]
  /** Assets of type credential. */
  readonly credentials: readonly string[]
  /** Goes to an element in the view of elements. */
  readonly showElement: (ref: string) => void
}

/** Where there is nothing to refer to. */
export const emptyWorld: FormWorld = {
  names: [],
  lastValues: undefined,
  elements: [],
  subflows: [],
  credentials: [],
  showElement: () => undefined,
}

export const FormWorldContext = createContext<FormWorld>(emptyWorld)

/** What the fields of the form around may refer to. */
export function useFormWorld(): FormWorld {
  return useContext(FormWorldContext)
}
