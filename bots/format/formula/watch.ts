import { BotError } from '../../errors/index.ts'
import { Secret } from '../../secrets/index.ts'
import { missingVariable } from './dotted-path.ts'
import { type Environment, type Evaluation, evaluationOf, offsetOf } from './evaluation.ts'
import { Trail } from './holders.ts'
import { LIMITS, overLimit } from './limits.ts'
import { describeNode, type Node, type Plan } from './nodes.ts'
import { inWords, isPlainMap, missingField, ownField, secretLeak } from './values.ts'

/** An error with the place in the formula's text that it belongs to. */
export class Misstep extends Error {
  readonly offset: number
  readonly error: BotError

  constructor(node: Node, error: BotError) {
    super(error.message)
    this.offset = offsetOf(node)
    this.error = error
  }
}

/** JSONata's list of matches, before it is unwrapped. */
type Sequence = unknown[] & { sequence?: true; keepSingleton?: true; outerWrapper?: true; tupleStream?: true }

/** What JSONata makes for each item where steps are joined by @, # or % is some thirty times as large as an item. */
const TUPLE_WORK = 30

/** An empty cell would otherwise stand as the word "null" in the text. */
const TEXT_FOR_NOTHING = 'Say what stands for nothing, such as (note = null ? "" : note).'

/** Called by JSONata before it evaluates a node. */
export function enter(node: Node, input: unknown, environment: Environment): void {
  const { budget } = evaluationOf(environment)
  budget.tick()
  if (environment.base.depth > LIMITS.depth)
    throw overLimit('The formula calls itself too deeply', `${LIMITS.depth} levels`)
  if (node.value === '..') environment.base.options = { sequence: LIMITS.items }
  const holder = node.plan?.holder
  if (!holder) return
  const trail = new Trail(holder, input)
  if (node.type === 'variable')
    trail.values[0] = node.value === '' ? input : environment.lookup(String(node.value))
  environment.bind(holder.key, trail)
}

/** Called by JSONata with what a node gave, before it unwraps a list with one match. */
export function leave(node: Node, input: unknown, environment: Environment, result: unknown): void {
  const plan = node.plan ?? {}
  const evaluation = evaluationOf(environment)
  evaluation.budget.charge(result)
  if (node.type === 'name' && !plan.lenient) requireField(node, input, evaluation)
  const value = settle(node, plan, environment, result)
  if (value === undefined) refuseNothing(node, input)
  else inspect(node, plan, value)
  if (plan.comparedWith) compareKinds(node, plan.comparedWith, environment, value)
  if (plan.part?.whole) evaluation.budget.charge(value, TUPLE_WORK)
  if (isMade(node, result)) evaluation.budget.weigh(value)
  noteTrail(node, plan, environment, value)
}

/** Keeps a list that is one by right from being unwrapped, and gives what the node will give. */
function settle(node: Node, plan: Plan, environment: Environment, result: unknown): unknown {
  if (!isSequence(result)) return result
  const trail = plan.holder && (environment.lookup(plan.holder.key) as Trail)
  const list = trail?.endsInList() ?? true
  if (result.tupleStream) return list ? result : result[0]
  const kept = list || result.length > 1 || result.keepSingleton || node.keepArray
  if (!kept || (plan.asked && result.length === 0)) return result[0]
  delete result.sequence
  delete result.keepSingleton
  delete result.outerWrapper
  return result
}

function isSequence(value: unknown): value is Sequence {
  return Array.isArray(value) && (value as Sequence).sequence === true
}

function requireField(node: Node, input: unknown, evaluation: Evaluation): void {
  const name = String(node.value)
  if (Array.isArray(input)) {
    evaluation.budget.charge(input)
    for (const item of input) requireField(node, item, evaluation)
    return
  }
  if (input === undefined || (isObject(input) && ownField(input, name) !== undefined)) return
  throw new Misstep(node, missingError(node, name, input, evaluation.variables))
}

function missingError(
  node: Node,
  name: string,
  input: unknown,
  variables: Evaluation['variables'],
): BotError {
  if (input === variables) return missingVariable(name, variables)
  const error = missingField(name, input, node.plan?.owner)
  return Object.hasOwn(variables, name)
    ? error.with({ next: `Here the variable is written $$.${name}.` })
    : error
}

/** Nothing comes of a context that is nothing: JSONata groups an empty list so. */
function refuseNothing(node: Node, input: unknown): void {
  if (!node.plan || node.plan.nothing || input === undefined) return
  throw new Misstep(node, new BotError('formula-empty', `\`${describeNode(node)}\` gives nothing`))
}

/** Refuses values that JSONata would work with wrongly, or write into. */
function inspect(node: Node, plan: Plan, value: unknown): void {
  if (plan.operand) inspectOperand(node, plan.operand, value)
  if (plan.called && !isFunction(value)) throw failed(node, `\`${describeNode(node)}\` is no function`)
  if (plan.changed && ![value].flat().every(isPlainMap))
    throw failed(node, 'Only maps can be changed by |...|...|')
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw failed(node, 'The result is no finite number; was something divided by 0?')
  }
}

function inspectOperand(node: Node, operator: string, value: unknown): void {
  if (value instanceof Secret) throw new Misstep(node, secretLeak())
  if (operator === '&' && value === null)
    throw failed(node, `& joins texts, and \`${describeNode(node)}\` is null`, TEXT_FOR_NOTHING)
  if (!Array.isArray(value)) return
  const found = `\`${describeNode(node)}\` is ${inWords(value)}`
  if (operator === '&')
    throw failed(node, `& joins texts, and ${found}`, 'Take one item with [0], or use $join(...).')
  if (operator === 'left of in')
    throw failed(node, `\`in\` looks for one value, and ${found}`, 'Take one item with [0].')
}

/** A list never equals a single value: whoever compares them forgot to take an item. */
function compareKinds(node: Node, key: string, environment: Environment, value: unknown): void {
  const other = environment.lookup(key) as { readonly value: unknown } | undefined
  environment.bind(key, other ? undefined : { value })
  if (!other || other.value === null || value === null || Array.isArray(value) === Array.isArray(other.value))
    return
  const message = `A list and a single value are never equal: ${inWords(other.value)} and ${inWords(value)}`
  throw failed(node, message, 'Take one item of the list with [0], or write "value in list".')
}

function failed(node: Node, message: string, next?: string): Misstep {
  return new Misstep(node, new BotError('formula-failed', message, { next }))
}

/** True for lists and maps that this node may have put together. */
function isMade(node: Node, result: unknown): boolean {
  if (!isObject(result)) return false
  return (
    node.group !== undefined ||
    ['unary', 'function', 'apply', 'path', 'wildcard', 'descendant'].includes(node.type)
  )
}

function noteTrail(node: Node, plan: Plan, environment: Environment, value: unknown): void {
  if (plan.part) trailOf(environment, plan.part.holder.key).values[plan.part.index] = value
  if (plan.filterOf) trailOf(environment, plan.filterOf.key).picks.set(node, typeof value === 'number')
}

function trailOf(environment: Environment, key: string): Trail {
  return environment.lookup(key) as Trail
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** True for functions as JSONata holds them. */
export function isFunction(value: unknown): boolean {
  if (typeof value === 'function') return true
  return isObject(value) && ('_jsonata_function' in value || '_jsonata_lambda' in value)
}
