import { BotError } from '../../errors/index.ts'
import { builtIn } from './built-in.ts'
import { meantBy } from './habits.ts'
import { childrenOf, filtersOf, itemNodesOf, type Node, walk } from './nodes.ts'
import { checkPattern } from './regular-expressions.ts'
import { Misstep } from './watch.ts'

/** Functions whose meaning our strictness rests on. */
const FIXED = new Set(['maybe', 'exists', 'clone', 'eval'])

/** What a formula reads: variables are names at its root, not those of items in a filter or step. */
export interface Reads {
  readonly names: readonly string[]
  /** The first field of each: `invoice` and `total` of `invoice.total`. */
  readonly fields: readonly { readonly name: string; readonly field: string }[]
}

/** The same with each place. */
export interface PlacedReads extends Reads {
  /** The variables, one by one as often as they are read. */
  readonly mentions: readonly string[]
  /** `end`: the offset behind the field in the text of the formula. */
  readonly fields: readonly { readonly name: string; readonly field: string; readonly end: number }[]
}

interface Found {
  readonly mentions: string[]
  readonly fields: { name: string; field: string; end: number }[]
}

/** The variables that a formula reads, and the first field that it reads of each. */
export function readsOf(root: Node): PlacedReads {
  const found: Found = { mentions: [], fields: [] }
  read(root, true, found)
  return { ...found, names: [...new Set(found.mentions)] }
}

/** Refuses what can be seen to be wrong before the formula runs: unknown `$names`, calls without `$`, patterns. */
export function checkStatically(root: Node): void {
  const bound = boundNames(root)
  walk(root, (node) => {
    if (node.type === 'variable') checkVariable(node, bound)
    if (node.type === 'bind' && !Array.isArray(node.lhs)) checkBinding(node.lhs)
    if (node.procedure?.type === 'path') throw forgottenDollar(node.procedure)
    if (node.type === 'regex') checkRegex(node)
  })
}

function read(node: Node, atRoot: boolean, found: Found): void {
  if (node.type === 'path') {
    readPath(node, atRoot, found)
    return
  }
  if (node.type === 'name' && atRoot) found.mentions.push(String(node.value))
  if (isContext(node, atRoot) || (atRoot && ['wildcard', 'descendant'].includes(node.type)))
    throw wholeRoot(node)
  const inItems = new Set([...itemNodesOf(node), node.pattern, node.update, node.delete])
  for (const child of childrenOf(node)) read(child, atRoot && !inItems.has(child), found)
}

function readPath(path: Node, atRoot: boolean, found: Found): void {
  let here = atRoot
  const { steps = [] } = path
  for (const [at, step] of steps.entries()) {
    if (here) readField(step, steps[at + 1], found)
    const isRootAgain = isContext(step, here) && at < steps.length - 1
    if (!isRootAgain) read(step, here, found)
    else for (const { expr } of filtersOf(step.stages ?? step.predicate)) read(expr, true, found)
    if (!step.focus) here = isRootAgain
  }
  for (const part of path.group?.lhs.flat() ?? []) read(part, false, found)
}

function readField(first: Node, second: Node | undefined, found: Found): void {
  if (first.type !== 'name' || second?.type !== 'name' || first.focus) return
  found.fields.push({ name: String(first.value), field: String(second.value), end: second.position ?? 0 })
}

/** `$$`, or `$` where the context is the root. */
function isContext(node: Node, atRoot: boolean): boolean {
  return node.type === 'variable' && (node.value === '$' || (node.value === '' && atRoot))
}

function wholeRoot(node: Node): Misstep {
  return broken(node, 'A formula names the variables that it reads; it cannot take all of them at once', {
    expected: 'a name, such as invoice or $$.invoice',
  })
}

function boundNames(root: Node): Set<string> {
  const bound = new Set<string>()
  walk(root, (node) => {
    if (node.type === 'bind' && !Array.isArray(node.lhs)) bound.add(String(node.lhs?.value))
    if (node.type === 'lambda')
      for (const parameter of node.arguments ?? []) bound.add(String(parameter.value))
    const numbered = (node.stages ?? []).filter((stage) => stage.type === 'index')
    for (const name of [node.focus, node.index, ...numbered.map((stage) => stage.value)])
      if (name) bound.add(name)
  })
  return bound
}

function checkVariable(node: Node, bound: ReadonlySet<string>): void {
  const name = String(node.value)
  if (name === '' || name === '$' || bound.has(name) || (builtIn.has(name) && name !== 'eval')) return
  if (name === 'eval') throw broken(node, '$eval is not available: a formula stands where it can be read')
  const hint = meantBy(name, [...bound, ...builtIn])
  throw new Misstep(
    node,
    new BotError('name-unknown', `There is no function or local name \`$${name}\`${hint}`, {
      next: `Correct the name; a variable of the bot is written without $: ${name}.`,
    }),
  )
}

function checkBinding(variable: Node | undefined): void {
  if (variable && FIXED.has(String(variable.value)))
    throw broken(variable, `$${variable.value} cannot be given a new meaning`)
}

function forgottenDollar(procedure: Node): Misstep {
  const name = String(procedure.steps?.[0]?.value)
  return broken(procedure, `\`${name}\` is no function${meantBy(name)}`)
}

function checkRegex(node: Node): void {
  if (!(node.value instanceof RegExp)) throw broken(node, 'A pattern cannot stand on the left of ?? or ?:')
  try {
    checkPattern(node.value)
  } catch (thrown) {
    throw thrown instanceof BotError ? new Misstep(node, thrown) : thrown
  }
}

function broken(node: Node, message: string, details: { expected?: string } = {}): Misstep {
  return new Misstep(node, new BotError('formula-broken', message, details))
}
