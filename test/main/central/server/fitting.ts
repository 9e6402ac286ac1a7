import fc from 'fast-check'
import type { Schema, SchemaType } from './procedures.ts'

/** Values that something at central has, by the name of the property that would hold them. */
export type Known = Readonly<Record<string, readonly unknown[]>>

/** Values that fit a schema of the contract; every other one that could name something known does. */
export function fitting(schema: Schema, known: Known = {}): fc.Arbitrary<unknown> {
  const { anyOf, oneOf = anyOf, enum: values } = schema
  if (oneOf) return fc.oneof(...oneOf.map((one) => fitting(one, known)))
  if ('const' in schema) return fc.constant(schema.const)
  if (values) return fc.constantFrom(...values)
  if (schema.type === undefined) return fc.jsonValue({ maxDepth: 2 })
  return fc.oneof(...[schema.type].flat().map((type) => byType[type](schema, known)))
}

type Fitting = (schema: Schema, known: Known) => fc.Arbitrary<unknown>

const byType: Readonly<Record<SchemaType, Fitting>> = {
  object,
  array: ({ items = {}, minItems = 0, maxItems = 3 }, known) =>
    fc.array(fitting(items, known), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) }),
  string: text,
  integer: ({ minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }) =>
    fc.oneof(fc.bigInt(BigInt(minimum), BigInt(maximum)).map(Number), fc.constantFrom(minimum, maximum)),
  number: ({ minimum = -1e15, maximum = 1e15 }) =>
    fc.double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true }),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
}

function object(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties = {} } = schema
  if (!properties) {
    return fc.dictionary(fc.string({ maxLength: 20 }), fitting(additionalProperties, known), { maxKeys: 4 })
  }
  const members = Object.entries(properties).map(([name, member]): [string, fc.Arbitrary<unknown>] => {
    const values = known[name]
    const fits = fitting(member, known)
    return [name, values ? fc.oneof(fc.constantFrom(...values), fits) : fits]
  })
  return fc.record<Record<string, unknown>>(Object.fromEntries(members), { requiredKeys: [...required] })
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
