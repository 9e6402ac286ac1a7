/** A filter behind a step, `[amount > 3]` or `[0]`; of type `index` it is `#$i`. */
export interface Filter {
  readonly type: string
  readonly expr: Node
  readonly value?: string
}

/** A node of JSONata's syntax tree, as its parser makes it and its evaluator walks it. */
export interface Node {
  type: string
  value?: unknown
  position?: number
  steps?: Node[]
  stages?: Filter[]
  predicate?: Filter[]
  group?: { lhs: [Node, Node][] }
  terms?: { expression: Node }[]
  arguments?: Node[]
  procedure?: Node
  expressions?: Node[]
  expression?: Node
  lhs?: Node | [Node, Node][]
  rhs?: Node
  condition?: Node
  then?: Node
  else?: Node
  body?: Node
  thunk?: boolean
  pattern?: Node
  update?: Node
  delete?: Node
  tuple?: boolean
  focus?: string
  index?: string
  keepArray?: boolean
  keepSingletonArray?: boolean
  /** What we know about the node before it is evaluated. */
  plan?: Plan
}

/** What is known of a node from its place in the formula. */
export interface Plan {
  /** It may give nothing: inside `$maybe`, or where nothing is thrown away anyway. */
  nothing?: true
  /** Missing fields are nothing here, not an error. */
  lenient?: true
  /** The direct argument of `$exists`, for which a list without a hit is nothing. */
  asked?: true
  /** It combines steps or filters, so its result may have come through a list. */
  holder?: Holder
  /** It is a step of a holder. */
  part?: Part
  /** It is a filter of a step of a holder. */
  filterOf?: Holder
  /** The operator that takes its value. */
  operand?: string
  /** Where the other side of a comparison is kept until this one is known; no name that a formula can write. */
  comparedWith?: string
  /** Its value is called. */
  called?: true
  /** Its value is what a transform changes. */
  changed?: true
  /** What stands before the dot, for messages. */
  owner?: string
}

/**
 * JSONata gives the element where a list has one match. Ours stay lists, so it has to be known whether a result came
 * through a list. A *holder* is a node that combines steps (`a.b[0].c`) or filters a value (`(a)[0]`). While
 * it is evaluated, its *trail* notes what each part gave and which filters were index numbers.
 */
export interface Holder {
  /** The variable of JSONata's frame that the trail is kept in; not a name that a formula can write. */
  readonly key: string
  readonly parts: readonly Part[]
  /** Steps are evaluated for each item where the context is a list. */
  readonly perItem: boolean
}

export interface Part {
  readonly holder: Holder
  readonly index: number
  readonly filters: readonly Filter[]
  /** Filters see all that came so far, not what one item gave. */
  readonly whole: boolean
  readonly sort: boolean
}

/** The plan of a node, made when it is first asked for. */
export function planOf(node: Node): Plan {
  node.plan ??= {}
  return node.plan
}

const SINGLE = [
  'rhs',
  'expression',
  'procedure',
  'condition',
  'then',
  'else',
  'body',
  'pattern',
  'update',
  'delete',
] as const
const MANY = ['steps', 'expressions', 'arguments'] as const

/** The nodes directly below a node. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  if (Array.isArray(node.lhs)) children.push(...node.lhs.flat())
  else if (node.lhs) children.push(node.lhs)
  for (const field of SINGLE) if (node[field]) children.push(node[field])
  for (const field of MANY) if (node[field]) children.push(...node[field])
  if (node.stages || node.predicate || node.terms || node.group) children.push(...itemNodesOf(node))
  return children
}

/** The nodes below it that are evaluated for each item of what the node gives: filters, orders and groups. */
export function itemNodesOf(node: Node): Node[] {
  const filters = filtersOf([...(node.stages ?? []), ...(node.predicate ?? [])]).map((filter) => filter.expr)
  const terms = node.terms?.map((term) => term.expression) ?? []
  return [...filters, ...terms, ...(node.group?.lhs.flat() ?? [])]
}

/** Calls `visit` with the node and all below it. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of childrenOf(node)) walk(child, visit)
}

/** The filters proper, without the numbering by `#$i`. */
export function filtersOf(stages: readonly Filter[] | undefined): Filter[] {
  return (stages ?? []).filter((stage) => stage.type === 'filter')
}

/** The name of the function that a node calls by its own name: `sum` of `$sum(x)`. */
export function calledName(node: Node): string | undefined {
  const procedure = node.type === 'function' ? node.procedure : undefined
  return procedure?.type === 'variable' ? String(procedure.value) : undefined
}

/** A node in the words of the formula, shortened, for messages. */
export function describeNode(node: Node): string {
  if (node.type === 'path') return (node.steps ?? []).map(describeStep).join('.')
  if (node.type === 'variable') return `$${node.value}`
  if (node.type === 'name') return String(node.value)
  const called = calledName(node)
  if (called) return `$${called}(...)`
  if (node.type === 'block') return '(...)'
  return node.type === 'condition' ? 'a condition without an else part' : 'a part of the formula'
}

function describeStep(step: Node): string {
  const filters = filtersOf(step.stages ?? step.predicate)
  return (
    describeNode(step) +
    filters.map(({ expr }) => `[${expr.type === 'number' ? expr.value : '...'}]`).join('')
  )
}
