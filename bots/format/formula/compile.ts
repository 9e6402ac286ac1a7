import type { Place } from '../../errors/index.ts'
import { dottedPath, followPath } from './dotted-path.ts'
import { Expression } from './expression.ts'
import { asBroken, asFailed } from './failures.ts'
import type { Formula, FormulaFunctions } from './formula.ts'
import type { Reads } from './names.ts'

/** What a text means, wherever it stands. */
interface Meaning {
  readonly reads: Reads
  evaluate(variables: Readonly<Record<string, unknown>>, functions: FormulaFunctions): unknown
}

/** Reading an expression takes far longer than looking it up, and the same ones come again and again. */
const MOST_KEPT = 10_000
const meanings = new Map<string, Meaning>()

class CompiledFormula implements Formula {
  readonly source: string
  readonly at: Place
  readonly #meaning: Meaning

  constructor(source: string, at: Place, meaning: Meaning) {
    this.source = source
    this.at = at
    this.#meaning = meaning
  }

  get names(): readonly string[] {
    return this.#meaning.reads.names
  }

  get fields(): Reads['fields'] {
    return this.#meaning.reads.fields
  }

  async evaluate(
    variables: Readonly<Record<string, unknown>>,
    functions: FormulaFunctions,
  ): Promise<unknown> {
    try {
      return await this.#meaning.evaluate(variables, functions)
    } catch (thrown) {
      throw asFailed(thrown, this.at, this.source)
    }
  }
}

/**
 * Reads a formula, which begins with `=`; `at` is where that `=` stands. Throws `formula-broken`, or
 * `name-unknown` for a function that does not exist, with the place.
 */
export function compileFormula(source: string, at: Place): Formula {
  try {
    return new CompiledFormula(source, at, meaningOf(source.slice(1)))
  } catch (thrown) {
    throw asBroken(thrown, at, source)
  }
}

/** True for what `compileFormula` gives. */
export function isFormula(value: unknown): value is Formula {
  return value instanceof CompiledFormula
}

function meaningOf(text: string): Meaning {
  const known = meanings.get(text)
  if (known) return known
  const path = dottedPath(text.trim())
  const meaning = path ? pathMeaning(path) : new Expression(text)
  if (meanings.size >= MOST_KEPT) meanings.clear()
  meanings.set(text, meaning)
  return meaning
}

function pathMeaning(path: readonly string[]): Meaning {
  const [name = '', field] = path
  const reads = { names: [name], fields: field === undefined ? [] : [{ name, field }] }
  return { reads, evaluate: (variables) => followPath(path, variables) }
}
