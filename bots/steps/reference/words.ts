import { z } from 'zod'
import { type ParamMeta, paramMeta } from '../params.ts'

/** The parts of a JSON Schema that are put into words. */
interface Shape {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly deskhand?: ParamMeta
}

/** What a parameter takes, in words. */
export function takes(param: z.ZodType): string {
  const meta = paramMeta(param)
  const value = inWords(shapeOf(param, 'input'))
  if (meta.lazy) return 'formula'
  if (!meta.formula) return value
  return meta.deep ? `${value}; formulas in it` : `${value} or formula`
}

/** What a step gives, in words. */
export function gives(result: z.ZodType): string {
  if (result.def.type === 'void') return 'nothing'
  if (result.def.type === 'never') return 'nothing; what follows does not run'
  return inWords(shapeOf(result, 'output'))
}

/** The default of a parameter, or undefined where it has none. */
export function defaultOf(param: z.ZodType): unknown {
  const { default: value } = shapeOf(param, 'input') as { default?: unknown }
  return value
}

function shapeOf(schema: z.ZodType, io: 'input' | 'output'): Shape {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Shape
}

const NAMED: readonly (readonly [keyof ParamMeta, string])[] = [
  ['element', 'element'],
  ['subflow', 'name of a subflow'],
  ['binds', 'name for a variable'],
  ['path', 'file or folder'],
  ['duration', 'time'],
  ['credential', 'asset of type credential'],
  ['secret', 'text or secret'],
]

function inWords(shape: Shape): string {
  const named = NAMED.find(([key]) => shape.deskhand?.[key])
  if (named) return named[1]
  if (shape.enum) return shape.enum.map((choice) => `\`${choice}\``).join(', ')
  if (shape.anyOf) return [...new Set(shape.anyOf.map(inWords))].join(' or ')
  if (shape.properties) return `map of ${Object.keys(shape.properties).join(', ')}`
  if (shape.type === 'array') return `list of ${inWords(shape.items ?? {})}`
  return (
    [shape.type ?? []]
      .flat()
      .map((type) => SIMPLE[type])
      .join(' or ') || 'any value'
  )
}

const SIMPLE: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  null: 'null',
  object: 'map',
}
