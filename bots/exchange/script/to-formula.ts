import type { Expression, PrivateIdentifier, Super } from 'acorn'
import { quoted } from '../draft/text.ts'

type Any = Expression | PrivateIdentifier | Super

const BINARY: Readonly<Record<string, string>> = {
  '===': '=',
  '==': '=',
  '!==': '!=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  '&&': 'and',
  '||': 'or',
}
const METHODS: Readonly<Record<string, (on: string, args: readonly string[]) => string | undefined>> = {
  includes: (on, [part]) => part && `$contains(${on}, ${part})`,
  toLowerCase: (on) => `$lowercase(${on})`,
  toUpperCase: (on) => `$uppercase(${on})`,
  trim: (on) => `$trim(${on})`,
  toString: (on: string) => `$string(${on})`,
}

/** What is known around an expression: the formula for a name of the script, and for what only its reader understands. */
export interface Known {
  readonly name: (name: string) => string | undefined
  readonly other?: (node: Any) => string | undefined
}

/** Signs that make numbers of texts, in JavaScript. */
const NUMERIC = new Set(['<', '<=', '>', '>=', '-', '*', '/', '%', '==', '!='])

/**
 * A formula, without its `=`, that gives what an expression of JavaScript gives; undefined for what formulas cannot
 * say.
 */
export function toFormula(node: Any, known: Known): string | undefined {
  const inner = (child: Any) => toFormula(child, known) ?? known.other?.(child)
  switch (node.type) {
    case 'Literal':
      return literalFormula(node.value)
    case 'TemplateLiteral':
      return joined(
        node.quasis.flatMap(({ value }, i) => [quoted(value.cooked ?? ''), node.expressions[i]]),
        inner,
      )
    case 'Identifier':
      return known.name(node.name)
    case 'UnaryExpression':
      return unary(node.operator, inner(node.argument))
    case 'LogicalExpression':
    case 'BinaryExpression':
      return binary(node.operator, node.left, node.right, inner)
    case 'ConditionalExpression':
      return all(
        [node.test, node.consequent, node.alternate].map(inner),
        ([test, yes, no]) => `(${test} ? ${yes} : ${no})`,
      )
    case 'MemberExpression':
      return member(node, inner)
    case 'CallExpression':
      return call(node, inner)
    case 'ParenthesizedExpression':
      return inner(node.expression)
    default:
      return undefined
  }
}

function literalFormula(value: unknown): string | undefined {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  return typeof value === 'boolean' || value === null ? String(value) : undefined
}

function joined(
  parts: readonly (string | Expression | undefined)[],
  inner: (child: Expression) => string | undefined,
): string | undefined {
  const given = parts.filter((part) => part !== undefined && part !== '""')
  if (given.length === 0) return '""'
  const formulas = given.map((part) => (typeof part === 'string' ? part : part && inner(part)))
  return all(
    formulas,
    (each) => `(${each.map((one) => (one.startsWith('"') ? one : `$string(${one})`)).join(' & ')})`,
  )
}

function unary(operator: string, inner: string | undefined): string | undefined {
  if (inner === undefined) return undefined
  if (operator === '!') return `$not(${inner})`
  return operator === '-' ? `(-${inner})` : undefined
}

function binary(
  operator: string,
  left: Any,
  right: Any,
  inner: (child: Any) => string | undefined,
): string | undefined {
  const sign = Object.hasOwn(BINARY, operator) ? BINARY[operator] : undefined
  return all([inner(left), inner(right)], ([one = '', other = '']) => {
    if (NUMERIC.has(operator) && (isNumber(one) || isNumber(other)))
      return sign && `(${asNumber(one)} ${sign} ${asNumber(other)})`
    if (operator === '+') return `(${one} ${one.includes('"') || other.includes('"') ? '&' : '+'} ${other})`
    return sign && `(${one} ${sign} ${other})`
  })
}

function member(
  node: Extract<Expression, { type: 'MemberExpression' }>,
  inner: (child: Any) => string | undefined,
): string | undefined {
  if (node.object.type === 'Super' || node.property.type === 'PrivateIdentifier') return undefined
  const on = inner(node.object)
  if (on === undefined) return undefined
  if (node.computed) return all([inner(node.property)], ([index]) => `${on}[${index}]`)
  const name = node.property.type === 'Identifier' ? node.property.name : ''
  if (name === 'length') return `($type(${on}) = "string" ? $length(${on}) : $count(${on}))`
  return /^[A-Za-z_]\w*$/.test(name) ? `${on}.${name}` : undefined
}

function call(
  { callee, arguments: args }: Extract<Expression, { type: 'CallExpression' }>,
  inner: (child: Any) => string | undefined,
): string | undefined {
  const given = args.map((argument) => (argument.type === 'SpreadElement' ? undefined : inner(argument)))
  if (callee.type === 'Identifier') {
    const name = { Number: '$number', parseInt: '$number', parseFloat: '$number', String: '$string' }[
      callee.name
    ]
    return name && all(given.slice(0, 1), ([value]) => value && `${name}(${value})`)
  }
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier')
    return undefined
  const method = Object.hasOwn(METHODS, callee.property.name) ? METHODS[callee.property.name] : undefined
  const on = callee.object.type === 'Super' ? undefined : inner(callee.object)
  return method && on !== undefined ? all(given, (each) => method(on, each)) : undefined
}

/** What becomes of all of them together; undefined where one of them is. */
function all<T>(parts: readonly (string | undefined)[], made: (parts: string[]) => T): T | undefined {
  const known = parts.filter((part) => part !== undefined)
  return known.length === parts.length ? made(known) : undefined
}

function isNumber(formula: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(formula)
}

function asNumber(formula: string): string {
  return isNumber(formula) ? formula : `$number(${formula})`
}
