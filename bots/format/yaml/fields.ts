import { isScalar } from 'yaml'
import { BotError, type ErrorCode, type Place, suggestion } from '../../errors/index.ts'
import { compileFormula, type Formula, isFormulaText } from '../formula/index.ts'
import { type Entry, entriesOf, refuseRest } from './entries.ts'
import { show } from './show.ts'
import { isNothing, type Node, type Source } from './source.ts'

/** The fields of one map, taken one by one; what nobody took is refused by `done`. */
export class Fields {
  readonly source: Source
  /** What the map is, for messages: `The input "folder"`. */
  readonly what: string
  readonly node: Node
  readonly #entries: Map<string, Entry>
  readonly #known: string[] = []

  constructor(source: Source, node: Node, what: string, entries: Map<string, Entry>) {
    this.source = source
    this.node = node
    this.what = what
    this.#entries = entries
  }

  /** The entry of that name, which then counts as known; undefined where there is none. */
  take(name: string): Entry | undefined {
    this.#known.push(name)
    const entry = this.#entries.get(name)
    this.#entries.delete(name)
    return entry
  }

  /** The entry of that name, which is still to be taken. */
  peek(name: string): Entry | undefined {
    return this.#entries.get(name)
  }

  /** The value of a field that must be there. */
  required(name: string, expected: string): Entry | undefined {
    const entry = this.take(name)
    if (entry && !isNothing(entry.value)) return entry
    return this.source.refuse('field-missing', `${this.what} has no "${name}"`, entry?.key ?? this.node, {
      expected,
      found: entry ? 'nothing' : undefined,
    })
  }

  text(name: string): string | undefined {
    const entry = this.take(name)
    return entry && textOf(this.source, entry.value, `"${name}"`)
  }

  requiredText(name: string, expected: string): string | undefined {
    const entry = this.required(name, expected)
    return entry && textOf(this.source, entry.value, `"${name}"`)
  }

  yesNo(name: string): boolean | undefined {
    const entry = this.take(name)
    if (entry === undefined) return undefined
    if (isScalar(entry.value) && typeof entry.value.value === 'boolean') return entry.value.value
    return this.#unfit(entry, 'true or false')
  }

  /** A whole number, `least` or more. */
  count(name: string, least: number): number | undefined {
    const entry = this.take(name)
    if (entry === undefined) return undefined
    const value = isScalar(entry.value) ? entry.value.value : undefined
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value
    return this.#unfit(entry, `a whole number, ${least} or more`)
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const entry = this.take(name)
    return entry && choiceOf(this.source, entry.value, `"${name}"`, choices)
  }

  requiredChoice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const entry = this.required(name, `one of ${choices.join(', ')}`)
    return entry && choiceOf(this.source, entry.value, `"${name}"`, choices)
  }

  formula(name: string): Formula | undefined {
    const entry = this.take(name)
    return entry && formulaOf(this.source, entry.value, `"${name}"`)
  }

  requiredFormula(name: string, expected: string): Formula | undefined {
    const entry = this.required(name, expected)
    return entry && formulaOf(this.source, entry.value, `"${name}"`)
  }

  /** Refuses the fields that nobody took. */
  done(): void {
    refuseRest(this.source, this.#entries, this.what, this.#known)
  }

  #unfit(entry: Entry, expected: string): undefined {
    return this.source.refuse(
      'field-invalid',
      `"${entry.name}" is not ${expected}`,
      entry.value ?? entry.key,
      {
        expected,
        found: show(entry.value),
      },
    )
  }
}

/** The fields of a node; undefined, with the problem noted, where it is no map. */
export function fieldsOf(source: Source, node: Node, what: string): Fields | undefined {
  const entries = entriesOf(source, node, what)
  return entries && new Fields(source, node, what, entries)
}

/** Text as it was written; a number or a truth value says that it wants quotes. */
export function textOf(source: Source, node: Node, what: string): string | undefined {
  if (isScalar(node) && typeof node.value === 'string') return node.value
  return source.refuse('field-invalid', `${what} is not text`, node, {
    expected: 'text',
    found: show(node),
    next: quotesWanted(node),
  })
}

/** What to do where a number or truth value stands in place of text. */
export function quotesWanted(node: Node): string | undefined {
  if (!isScalar(node) || node.value === null || typeof node.value === 'string') return undefined
  return `Put it in quotes: "${node.source}".`
}

function choiceOf<T extends string>(
  source: Source,
  node: Node,
  what: string,
  choices: readonly T[],
): T | undefined {
  const written = isScalar(node) ? node.value : undefined
  const found = choices.find((choice) => choice === written)
  if (found !== undefined) return found
  const hint = typeof written === 'string' ? suggestion(written, choices) : ''
  return source.refuse('field-invalid', `${what} is none of its choices${hint}`, node, {
    expected: `one of ${choices.join(', ')}`,
    found: show(node),
  })
}

/** A formula that must be one; plain text is refused. */
function formulaOf(source: Source, node: Node, what: string): Formula | undefined {
  if (isScalar(node) && isFormulaText(node.value)) return compile(source, node.value, node)
  return source.refuse('field-invalid', `${what} is not a formula`, node, {
    expected: 'a formula, which begins with =',
    found: show(node),
  })
}

/** Compiles a formula at its place; a broken one is noted. */
export function compile(source: Source, text: string, node: Node): Formula | undefined {
  const start = formulaStart(node)
  const at = source.place(start)
  try {
    return compileFormula(text, at)
  } catch (thrown) {
    // Offsets into a text that YAML has folded or unescaped lead nowhere in the file.
    const isAsWritten = source.text.startsWith(text, start)
    source.note(isAsWritten || !(thrown instanceof BotError) ? thrown : movedTo(thrown, at))
    return undefined
  }
}

function movedTo(error: BotError, at: Place): BotError {
  return new BotError(error.code, error.message, { ...error.details, at })
}

/** A name that fits a pattern, or the problem noted. */
export function nameOf(
  source: Source,
  entry: Entry | undefined,
  pattern: RegExp,
  expected: string,
  code: ErrorCode = 'field-invalid',
): string | undefined {
  if (entry === undefined) return undefined
  const name = textOf(source, entry.value, `"${entry.name}"`)
  if (name === undefined || pattern.test(name)) return name
  return source.refuse(code, `"${name}" cannot be a name here`, entry.value, {
    expected,
    found: show(entry.value),
  })
}

/** Where the `=` stands: behind the quote of a quoted text. */
function formulaStart(node: Node): number {
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
  return (node?.range?.[0] ?? 0) + (quoted ? 1 : 0)
}
