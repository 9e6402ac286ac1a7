import { z } from 'zod'
import { type ParamMeta, paramMeta } from '../../../../bots/steps/params.ts'

/** What can stand in a field, as far as a widget has to know it: one widget a type, never one a step. */
export type ValueType =
  | { readonly type: 'text'; readonly isLong?: true }
  | { readonly type: 'number'; readonly isWhole: boolean; readonly least?: number; readonly most?: number }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  /** `isSingle`: one item may stand there without the list. */
  | { readonly type: 'list'; readonly of: ValueType; readonly isSingle: boolean }
  | { readonly type: 'map'; readonly of: ValueType }
  /** `alone`: the field whose value may stand there in place of the map. */
  | { readonly type: 'group'; readonly fields: readonly GroupField[]; readonly alone?: string }
  | { readonly [K in PlainType]: { readonly type: K } }[PlainType]

/** Types of which nothing more is to be said; `any` is written as in YAML, `formula` is what only a formula gives. */
type PlainType =
  | 'any'
  | 'formula'
  | 'yes-no'
  | 'date'
  | 'element'
  | 'subflow'
  | 'variable'
  | 'path'
  | 'duration'
  | 'credential'

/** A field of a map whose fields are known: `x` of a point. */
export interface GroupField {
  readonly name: string
  readonly type: ValueType
  readonly isRequired: boolean
}

/** JSON Schema, as far as the parameters of steps use it. */
interface Schema {
  readonly deskhand?: ParamMeta
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
}

/** The type of a parameter, of its schema and what is said of it by `bots/steps/params.ts`. */
export function valueTypeOf(schema: z.ZodType): ValueType {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
  return typeOf({ ...json, deskhand: paramMeta(schema) })
}

function typeOf(schema: Schema): ValueType {
  return ofMeaning(schema) ?? ofShape(schema)
}

/** What a parameter is for decides before its shape does. */
function ofMeaning({ deskhand: meta = {}, properties }: Schema): ValueType | undefined {
  if (meta.element) return { type: 'element' }
  if (meta.subflow) return { type: 'subflow' }
  if (meta.binds) return { type: 'variable' }
  if (meta.credential) return { type: 'credential' }
  if (meta.path) return { type: 'path' }
  if (meta.duration) return { type: 'duration' }
  if (meta.lazy) return { type: 'formula' }
  // A whole document or reading comes from an earlier step; nobody writes one down.
  return meta.formula && !meta.deep && properties ? { type: 'formula' } : undefined
}

function ofShape(schema: Schema): ValueType {
  if (schema.enum) return { type: 'choice', choices: schema.enum.map(String) }
  if (schema.anyOf) return ofOptions(schema.anyOf)
  switch (schema.type) {
    case 'string':
      return { type: schema.format === 'date' ? 'date' : 'text' }
    case 'boolean':
      return { type: 'yes-no' }
    case 'integer':
    case 'number':
      return numberOf(schema)
    case 'array':
      return { type: 'list', of: typeOf(schema.items ?? {}), isSingle: false }
    case 'object':
      return schema.properties ? groupOf(schema) : mapOf(schema)
    default:
      return { type: 'any' }
  }
}

/** One of several: a text that may also be a secret is a text, and one or a list of them is a list. */
function ofOptions(options: readonly Schema[]): ValueType {
  const [first = {}, second = {}, ...others] = options
  if (others.length > 0) return { type: 'any' }
  if (isUnwritable(second)) return typeOf(first)
  if (second.type === 'array') return { type: 'list', of: typeOf(second.items ?? {}), isSingle: true }
  return { type: 'any' }
}

/** Nothing is said of what only a program can give, such as a secret. */
function isUnwritable(schema: Schema): boolean {
  return Object.keys(schema).length === 0
}

function numberOf({ type, minimum, exclusiveMinimum, maximum }: Schema): ValueType {
  const isWhole = type === 'integer'
  const least = exclusiveMinimum !== undefined && isWhole ? exclusiveMinimum + 1 : minimum
  return {
    type: 'number',
    isWhole,
    ...(isLimit(least) && { least }),
    ...(isLimit(maximum) && { most: maximum }),
  }
}

/** False for the ends of the whole numbers that a computer holds exactly: they limit nobody. */
function isLimit(limit: number | undefined): boolean {
  return limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER
}

function groupOf({ properties = {}, required = [] }: Schema): ValueType {
  const fields = Object.entries(properties).map(([name, property]) => ({
    name,
    type: typeOf(property),
    isRequired: required.includes(name),
  }))
  return { type: 'group', fields }
}

function mapOf({ additionalProperties }: Schema): ValueType {
  const of =
    typeof additionalProperties === 'object' ? typeOf(additionalProperties) : { type: 'any' as const }
  return { type: 'map', of }
}
