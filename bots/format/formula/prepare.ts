import { builtIn } from './built-in.ts'
import { holdSteps } from './holders.ts'
import { calledName, childrenOf, describeNode, type Filter, type Node, planOf, walk } from './nodes.ts'

/** Writes into the tree what the watch over its evaluation needs to know of each node. */
export function prepare(root: Node): void {
  walk(root, (node) => {
    callDirectly(node)
    guardInput(node)
    uncoverFiltered(node)
  })
  let keys = 0
  const newKey = () => `key ${keys++}`
  walk(root, (node) => {
    planOf(node)
    hold(node, newKey)
    planOperands(node, newKey)
    planRoles(node)
    planNothing(node)
    planLenience(node)
  })
}

/**
 * A tail call of a built-in function is called at once: it cannot recurse, and its result is seen like any other.
 */
function callDirectly(node: Node): void {
  for (const branch of ['then', 'else', 'body'] as const) {
    const thunk = node[branch]
    if (isBuiltInThunk(thunk)) node[branch] = thunk.body
  }
  const last = node.expressions?.at(-1)
  if (node.expressions && isBuiltInThunk(last)) node.expressions[node.expressions.length - 1] = last.body
}

function isBuiltInThunk(node: Node | undefined): node is Node & { body: Node } {
  return node?.thunk === true && node.body !== undefined && builtIn.has(calledName(node.body) ?? '')
}

/**
 * Grouping and `[]` write into the list they are given, which may be the caller's own: a filter that lets all
 * pass makes it a copy. The parts of a group are evaluated at once, so each gets a frame to itself.
 */
function guardInput(node: Node): void {
  const last = node.type === 'path' ? node.steps?.at(-1) : node
  if (last && (node.group || node.keepSingletonArray)) addPass(last, node.type === 'path')
  const pairs = node.group?.lhs ?? (node.type === 'unary' && Array.isArray(node.lhs) ? node.lhs : [])
  for (const pair of pairs) pair[1] = { type: 'block', expressions: [pair[1]] }
}

function addPass(node: Node, isStep: boolean): void {
  const pass: Filter = { type: 'filter', expr: { type: 'value', value: true } }
  const field = isStep ? 'stages' : 'predicate'
  node[field] = [...(node[field] ?? []), pass]
}

/** What stays with the place in the formula when a node is wrapped. */
const OUTER = new Set(
  'predicate stages group keepArray tuple focus index ancestor seekingParent consarray position'.split(' '),
)

/** `$f(x)[0]` becomes `($f(x))[0]`, so that what is filtered can be seen. A variable can be looked up. */
function uncoverFiltered(node: Node): void {
  if (!node.predicate || node.type === 'block' || node.type === 'variable') return
  const moved = Object.entries(node).filter(([field]) => !OUTER.has(field))
  for (const [field] of moved) delete (node as unknown as Record<string, unknown>)[field]
  node.type = 'block'
  node.expressions = [{ ...Object.fromEntries(moved), position: node.position } as Node]
}

function hold(node: Node, newKey: () => string): void {
  const filtered = node.type === 'block' ? node.expressions?.at(-1) : node
  if (node.type === 'path') holdSteps(node, node.steps ?? [], newKey())
  else if (node.predicate && filtered) holdSteps(node, [filtered], newKey())
}

function planOperands(node: Node, newKey: () => string): void {
  const operator = String(node.value)
  if (node.type !== 'binary' || operator === 'and' || operator === 'or') return
  const isComparison = operator === '=' || operator === '!='
  const key = isComparison ? newKey() : undefined
  for (const side of childrenOf(node).slice(0, 2)) {
    planOf(side).operand = operator
    if (key) planOf(side).comparedWith = key
  }
  const [left] = childrenOf(node)
  if (operator === 'in' && left) planOf(left).operand = 'left of in'
}

function planRoles(node: Node): void {
  if (node.procedure) planOf(node.procedure).called = true
  if (node.pattern) planOf(node.pattern).changed = true
  for (const [at, step] of (node.steps ?? []).entries()) {
    const before = node.steps?.[at - 1]
    if (before) planOf(step).owner = describeNode(before)
  }
}

/** Nothing is fine where it is thrown away: before the last `;`, and where a list is mapped to fewer items. */
function planNothing(node: Node): void {
  if (node.type === 'block') for (const passed of node.expressions?.slice(0, -1) ?? []) allowNothing(passed)
  if (node.type === 'path') node.steps?.forEach(allowSkipping)
  if (node.type === 'lambda' && node.body) allowSkipping(node.body)
}

function allowNothing(node: Node): void {
  planOf(node).nothing = true
  for (const passed of passedOn(node)) allowNothing(passed)
}

function allowSkipping(node: Node): void {
  for (const passed of passedOn(node)) allowSkipping(passed)
  const skips = node.type === 'condition' && !node.else
  if (node.type === 'name' || skips || passedOn(node).some((passed) => planOf(passed).nothing))
    planOf(node).nothing = true
}

/** The nodes whose value is the value of the node. */
function passedOn(node: Node): Node[] {
  if (node.type === 'block') return node.expressions?.slice(-1) ?? []
  return node.type === 'condition' ? [node.then, node.else].filter((branch) => branch !== undefined) : []
}

function planLenience(node: Node): void {
  const call = node.type === 'apply' ? node.rhs : node
  const name = call && (calledName(call) ?? (node.type === 'apply' ? String(call.value) : undefined))
  if (!call || (name !== 'maybe' && name !== 'exists')) return
  const piped = node.type === 'apply' && !Array.isArray(node.lhs) ? node.lhs : undefined
  for (const argument of [piped, ...(call.arguments ?? [])].filter((one) => one !== undefined)) {
    if (name === 'exists') ask(argument)
    walk(argument, (inner) => {
      planOf(inner).nothing = true
      planOf(inner).lenient = true
    })
  }
}

function ask(node: Node): void {
  planOf(node).asked = true
  for (const passed of passedOn(node)) ask(passed)
}
