import type { FormulaFunctions } from './formula.ts'
import { Budget } from './limits.ts'
import type { Node } from './nodes.ts'

/** One working out of a formula: what it may see and ask, and what it has used. */
export class Evaluation {
  readonly budget = new Budget()
  readonly variables: Readonly<Record<string, unknown>>
  readonly functions: FormulaFunctions
  #now: Date | undefined

  constructor(variables: Readonly<Record<string, unknown>>, functions: FormulaFunctions) {
    this.variables = variables
    this.functions = functions
  }

  /** The same moment however often a formula asks. */
  now(): Date {
    this.#now ??= this.functions.now()
    return this.#now
  }
}

/** A frame of JSONata's variables. */
export interface Environment {
  bind(name: string, value: unknown): void
  lookup(name: string): unknown
  readonly base: { readonly depth: number; options?: { readonly sequence?: number } }
}

/** Where the evaluation stands among JSONata's variables; not a name that a formula can write. */
const KEY = 'the evaluation'

/** The bindings that hand an evaluation to JSONata. */
export function bindingsOf(evaluation: Evaluation): Record<string, unknown> {
  return { [KEY]: evaluation }
}

export function evaluationOf(environment: Pick<Environment, 'lookup'>): Evaluation {
  return environment.lookup(KEY) as Evaluation
}

/** Where a node begins in the text of the formula; its own position is where its first token ends. */
export function offsetOf(node: Node): number {
  if (node.type === 'path' && node.steps?.[0]) return offsetOf(node.steps[0])
  if (node.type === 'function' && node.procedure) return offsetOf(node.procedure)
  return Math.max(0, (node.position ?? 0) - tokenLength(node))
}

function tokenLength({ type, value }: Node): number {
  if (value instanceof RegExp) return value.source.length + value.flags.replace('g', '').length + 2
  const written = typeof value === 'object' ? '' : String(value ?? '')
  return type === 'variable' ? written.length + 1 : written.length
}
