import fc from 'fast-check'
import type { Schema, SchemaType } from './procedures.ts'

/** Values that fit a schema of the contract. */
export function fitting(schema: Schema): fc.Arbitrary<unknown> {
  const { anyOf, oneOf = anyOf, enum: values } = schema
  if (oneOf) return fc.oneof(...oneOf.map(fitting))
  if ('const' in schema) return fc.constant(schema.const)
  if (values) return fc.constantFrom(...values)
  if (schema.type === undefined) return fc.jsonValue({ maxDepth: 2 })
  return fc.oneof(...[schema.type].flat().map((type) => byType[type](schema)))
}

const byType: Readonly<Record<SchemaType, (schema: Schema) => fc.Arbitrary<unknown>>> = {
  object: ({ properties, required = [], additionalProperties }) =>
    properties
      ? fc.record(mapValues(properties, fitting), { requiredKeys: [...required] })
      : fc.dictionary(fc.string({ maxLength: 20 }), fitting(additionalProperties ?? {}), { maxKeys: 4 }),
  array: ({ items = {}, minItems = 0, maxItems = 3 }) =>
    fc.array(fitting(items), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) }),
  string: text,
  integer: ({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }) => fc.integer(between(minimum, maximum)),
  number: ({ minimum = -1e15, maximum = 1e15 }) =>
    fc.double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true }),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
}

function text({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date-time') {
    const years = { min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }
    return fc.date(years).map((date) => date.toISOString())
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { size: 'max' })
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 30) })
}

/** fast-check takes 32 bits; few of what is larger tell more than many. */
function between(minimum: number, maximum: number): { min: number; max: number } {
  return { min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) }
}

function mapValues<T, R>(object: Readonly<Record<string, T>>, map: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]))
}
