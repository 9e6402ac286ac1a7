import type { AnyNode, CallExpression, Pattern, Program } from 'acorn'
import { spoken } from './spoken.ts'

type Fn = Extract<AnyNode, { type: 'ArrowFunctionExpression' | 'FunctionExpression' | 'FunctionDeclaration' }>

/** A test of a script: its title, the names of its fixtures, and what it does. */
export interface ScriptTest {
  readonly title: string
  readonly params: readonly Pattern[]
  readonly body: readonly AnyNode[]
  readonly node: AnyNode
  /** True where it is written down and not run: `test.skip`, `test.fixme`. */
  readonly isOff: boolean
}

/** What a script holds: its tests, what stands around each of them, and what stands at its top. */
export interface ScriptParts {
  readonly tests: readonly ScriptTest[]
  readonly before: readonly ScriptTest[]
  readonly after: readonly ScriptTest[]
  /** `test.use(…)` */
  readonly uses: readonly CallExpression[]
  /** Statements at the top that are no tests; in a script without tests, the work itself. */
  readonly others: readonly AnyNode[]
}

const AROUND: Readonly<Record<string, 'before' | 'after'>> = {
  'test.beforeEach': 'before',
  'test.beforeAll': 'before',
  'test.afterEach': 'after',
  'test.afterAll': 'after',
}

/** The parts of a script; groups of tests are opened. */
export function partsOf(program: Program): ScriptParts {
  const parts: Collected = { tests: [], before: [], after: [], uses: [], others: [] }
  collect(program.body, '', parts)
  return parts
}

type Collected = { -readonly [K in keyof ScriptParts]: ScriptParts[K][number][] }

function collect(statements: readonly AnyNode[], group: string, parts: Collected): void {
  for (const statement of statements) {
    const call = statement.type === 'ExpressionStatement' ? callOf(statement.expression) : undefined
    const isPart = call !== undefined && collectCall(call, group, parts)
    if (!isPart && group === '') parts.others.push(statement)
  }
}

/** False for a call that is no part of a file of tests. */
function collectCall(call: CallExpression, group: string, parts: Collected): boolean {
  const name = spoken(call.callee)
  const fn = call.arguments.at(-1)
  const around = Object.hasOwn(AROUND, name) ? AROUND[name] : undefined
  if (name === 'test.use') parts.uses.push(call)
  else if (!isFunction(fn)) return false
  else if (around) parts[around].push(testOf(call, fn, name, group))
  else if (/^test\.describe(\.\w+)*$/.test(name)) collect(bodyOf(fn), titleOf(call, group) || '…', parts)
  else if (/^(test|it)(\.(only|skip|fixme|fail|slow))?$/.test(name))
    parts.tests.push(testOf(call, fn, name, group))
  else return false
  return true
}

/**
 * The statements of a script that runs by itself: `(async () => { … })()`, the function that it calls, or what stands
 * at its top.
 */
export function mainOf(others: readonly AnyNode[]): AnyNode[] {
  const functions = new Map(
    others.flatMap((node) =>
      node.type === 'FunctionDeclaration' && node.id ? [[node.id.name, node] as const] : [],
    ),
  )
  return others.flatMap((statement) => {
    const call = statement.type === 'ExpressionStatement' ? callOf(statement.expression) : undefined
    const callee = call?.callee.type === 'ParenthesizedExpression' ? call.callee.expression : call?.callee
    if (callee && isFunction(callee)) return bodyOf(callee)
    const called = callee?.type === 'Identifier' ? functions.get(callee.name) : undefined
    return called ? bodyOf(called) : [statement]
  })
}

/** The call of a statement, behind `await` and in front of `.catch(…)`. */
function callOf(node: AnyNode): CallExpression | undefined {
  if (node.type === 'AwaitExpression' || node.type === 'UnaryExpression') return callOf(node.argument)
  if (node.type === 'ParenthesizedExpression') return callOf(node.expression)
  if (node.type !== 'CallExpression') return undefined
  const { callee } = node
  const isHandled =
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    /^(catch|then|finally)$/.test(callee.property.name)
  return isHandled && callee.object.type === 'CallExpression' ? callOf(callee.object) : node
}

function testOf(call: CallExpression, fn: Fn, name: string, group: string): ScriptTest {
  const isOff = /\.(skip|fixme)$/.test(name)
  return { title: titleOf(call, group), params: fn.params, body: bodyOf(fn), node: call, isOff }
}

function titleOf({ arguments: [title] }: CallExpression, group: string): string {
  const own = title?.type === 'Literal' && typeof title.value === 'string' ? title.value : ''
  return [group, own].filter(Boolean).join(' › ')
}

function isFunction(node: AnyNode | undefined): node is Fn {
  return (
    node !== undefined && /^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(node.type)
  )
}

function bodyOf({ body }: Fn): AnyNode[] {
  return body.type === 'BlockStatement'
    ? body.body
    : [{ type: 'ExpressionStatement', expression: body, start: body.start, end: body.end } as AnyNode]
}
