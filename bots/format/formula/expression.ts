import jsonata from 'jsonata'
import { bindingsOf, Evaluation } from './evaluation.ts'
import type { FormulaFunctions } from './formula.ts'
import { library } from './library.ts'
import { checkStatically, type PlacedReads, readsOf } from './names.ts'
import type { Node } from './nodes.ts'
import { prepare } from './prepare.ts'
import { LinearPattern } from './regular-expressions.ts'
import { plainResult } from './result.ts'
import { enter, leave } from './watch.ts'

/** Longest text of a formula; what is longer belongs into several steps. */
const LONGEST = 20_000

const OPTIONS = { RegexEngine: LinearPattern as unknown as RegExpConstructor }

/** JSONata's `assign` takes symbols as well, which its types do not say. */
type Assign = (name: string | symbol, value: unknown) => void

/** An expression of JSONata under watch: strict about names, with lists that stay lists, and with limits. */
export class Expression {
  readonly reads: PlacedReads
  readonly #compiled: jsonata.Expression
  #ready: Promise<void> | undefined

  /** Throws JSONata's errors, and ours as `Misstep`. */
  constructor(text: string) {
    if (text.length > LONGEST) throw new RangeError(`longer than ${LONGEST} characters`)
    this.#compiled = jsonata(text, OPTIONS)
    const root = this.#compiled.ast() as unknown as Node
    checkStatically(root)
    this.reads = readsOf(root)
    prepare(root)
  }

  async evaluate(
    variables: Readonly<Record<string, unknown>>,
    functions: FormulaFunctions,
  ): Promise<unknown> {
    this.#ready ??= this.#equip()
    await this.#ready
    const evaluation = new Evaluation(variables, functions)
    return plainResult(await this.#compiled.evaluate(variables, bindingsOf(evaluation)))
  }

  async #equip(): Promise<void> {
    const assign = this.#compiled.assign as Assign
    for (const [name, definition] of Object.entries(await library)) assign(name, definition)
    assign(Symbol.for('jsonata.__evaluate_entry'), enter)
    assign(Symbol.for('jsonata.__evaluate_exit'), leave)
  }
}
