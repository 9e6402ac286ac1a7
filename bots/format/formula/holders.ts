import { type Filter, filtersOf, type Holder, type Node, type Part, planOf } from './nodes.ts'

/** What one evaluation of a holder left behind. */
export class Trail {
  /** The last value of each part, before its filters. */
  readonly values: unknown[] = []
  /** What each filter gave last: a number picks, anything else sieves. */
  readonly picks = new Map<Node, boolean>()
  readonly #holder: Holder
  readonly #startsInList: boolean

  constructor(holder: Holder, input: unknown) {
    this.#holder = holder
    this.#startsInList = holder.perItem && Array.isArray(input)
  }

  /** True where the result is a list by right, however many items it has. */
  endsInList(): boolean {
    let list = this.#startsInList
    for (const part of this.#holder.parts) list = this.#after(part, list)
    return list
  }

  #after(part: Part, list: boolean): boolean {
    const value = this.values[part.index]
    if (part.sort || part.whole)
      return (list || Array.isArray(value)) && !part.filters.some((one) => this.#picks(one))
    return list || this.#isListBehindFilters(value, part.filters)
  }

  #isListBehindFilters(value: unknown, filters: readonly Filter[]): boolean {
    let current = value
    for (const [at, filter] of filters.entries()) {
      if (!Array.isArray(current)) return false
      if (filter.expr.type !== 'number') return !filters.slice(at).some((later) => this.#picks(later))
      current = current.at(Math.floor(Number(filter.expr.value)))
    }
    return Array.isArray(current)
  }

  #picks({ expr }: Filter): boolean {
    return expr.type === 'number' || (this.picks.get(expr) ?? looksNumeric(expr))
  }
}

/** Makes the node a holder of its steps. */
export function holdSteps(node: Node, steps: readonly Node[], key: string): void {
  const tupleFrom = steps.findIndex((step) => step.tuple)
  const parts: Part[] = []
  const holder: Holder = { key, parts, perItem: node.type === 'path' && steps[0]?.type !== 'variable' }
  planOf(node).holder = holder
  for (const [index, step] of steps.entries()) {
    const filters = filtersOf(node.type === 'path' ? step.stages : node.predicate)
    const whole = tupleFrom >= 0 && index >= tupleFrom
    const part: Part = { holder, index, filters, whole, sort: step.type === 'sort' }
    parts.push(part)
    if (step !== node) planOf(step).part = part
    for (const { expr } of filters) planOf(expr).filterOf = holder
  }
}

/** A filter that never ran, because the list was empty, is taken for an index where it computes a number. */
function looksNumeric(expr: Node): boolean {
  if (expr.type === 'binary') return ['+', '-', '*', '/', '%'].includes(String(expr.value))
  return expr.type === 'variable' || (expr.type === 'unary' && expr.value === '-')
}
