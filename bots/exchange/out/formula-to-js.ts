import jsonata from 'jsonata'
import type { Formula } from '../../format/formula/index.ts'

/** A node of JSONata's tree, as far as it is read here. */
interface Node {
  readonly type: string
  readonly value?: unknown
  readonly steps?: readonly Node[]
  readonly stages?: readonly unknown[]
  readonly predicate?: readonly unknown[]
  readonly group?: unknown
  readonly lhs?: Node
  readonly rhs?: Node
  readonly expression?: Node
  readonly expressions?: readonly Node[]
  readonly condition?: Node
  readonly then?: Node
  readonly else?: Node
  readonly procedure?: Node
  readonly arguments?: readonly Node[]
}

const BINARY: Readonly<Record<string, string>> = {
  '=': '===',
  '!=': '!==',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  and: '&&',
  or: '||',
}
const FUNCTIONS: Readonly<Record<string, (...args: string[]) => string>> = {
  string: (one) => `String(${one})`,
  number: (one) => `Number(${one})`,
  boolean: (one) => `Boolean(${one})`,
  not: (one) => `!${one}`,
  count: (one) => `${one}.length`,
  length: (one) => `${one}.length`,
  contains: (one, other) => `${one}.includes(${other})`,
  lowercase: (one) => `${one}.toLowerCase()`,
  uppercase: (one) => `${one}.toUpperCase()`,
  trim: (one) => `${one}.trim()`,
}
const NAME = /^[A-Za-z_]\w*$/
const RESERVED = new Set(
  `await break case catch class const context continue debugger default delete do else enum expect export extends
  finally for function if implements import instanceof interface let new package page private protected public
  return static super switch test this throw try typeof var void while with yield`.split(/\s+/),
)

/** The name of a variable in a script, where some words mean something else. */
export function scriptName(name: string): string {
  return RESERVED.has(name) ? `${name}_` : name
}

/** An expression of JavaScript that gives what the formula gives; undefined for what only formulas say. */
export function formulaToJs({ source }: Formula): string | undefined {
  return toJs(jsonata(source.slice(1)).ast() as unknown as Node)
}

function toJs(node: Node | undefined): string | undefined {
  switch (node?.type) {
    case 'string':
    case 'number':
      return JSON.stringify(node.value)
    case 'value':
      return String(node.value)
    case 'path':
      return path(node)
    case 'block':
      return node.expressions?.length === 1 ? toJs(node.expressions[0]) : undefined
    case 'condition':
      return all([node.condition, node.then, node.else], ([when, yes, no]) => `(${when} ? ${yes} : ${no})`)
    case 'unary':
      return unary(node)
    case 'binary':
      return binary(node)
    case 'function':
      return call(node)
    default:
      return undefined
  }
}

function path({ steps = [], group, ...own }: Node): string | undefined {
  const [first, ...others] = steps
  const isPlain = steps.every((step) => !step.stages && !step.predicate && !step.group)
  if (!isPlain || group || own.stages || first === undefined) return undefined
  const begin = first.type === 'name' ? named(first.value) : toJs(first)
  if (begin === undefined || others.some(({ type }) => type !== 'name')) return undefined
  const fields = others.map(({ value }) => String(value))
  return begin + fields.map((name) => (NAME.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`)).join('')
}

function named(value: unknown): string | undefined {
  return NAME.test(String(value)) ? scriptName(String(value)) : undefined
}

function unary({ value, expression, expressions = [] }: Node): string | undefined {
  if (value === '-') return all([expression], ([one]) => `-${one}`)
  const [only] = expressions
  if (value !== '[') return undefined
  if (expressions.length === 1 && only?.type === 'binary' && only.value === '..')
    return all(
      [only.lhs, only.rhs],
      ([from, to]) => `Array.from({ length: Math.max(0, ${to} - ${from} + 1) }, (_, i) => ${from} + i)`,
    )
  return all(expressions, (each) => `[${each.join(', ')}]`)
}

function binary({ value, lhs, rhs }: Node): string | undefined {
  if (value === '&') return all([lhs, rhs], ([one, other]) => `\`\${${one}}\${${other}}\``)
  const sign = Object.hasOwn(BINARY, String(value)) ? BINARY[String(value)] : undefined
  return sign && all([lhs, rhs], ([one, other]) => `(${one} ${sign} ${other})`)
}

function call({ procedure, arguments: args = [] }: Node): string | undefined {
  const name = String(procedure?.value)
  const made = procedure?.type === 'variable' && Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
  return made && all(args, (each) => made(...each))
}

function all(nodes: readonly (Node | undefined)[], made: (parts: string[]) => string): string | undefined {
  const parts = nodes.map(toJs).filter((part) => part !== undefined)
  return parts.length === nodes.length ? made(parts) : undefined
}
