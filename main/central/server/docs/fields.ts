import { type Html, html } from '../../../html.ts'

/** As much of JSON Schema as the contract uses. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly contentMediaType?: string
}

/** The fields of an object as a list, with those of objects within. */
export function fieldList(schema: Schema): Html {
  const shape = objectIn(schema)
  if (shape.length === 0) return html`<p class="type">${typeText(schema)}</p>`
  const lists = shape.map(
    ({ properties = {}, required = [] }) =>
      html`<ul class="fields">${Object.entries(properties).map(([name, field]) => fieldItem(name, field, required.includes(name)))}</ul>`,
  )
  return html`${lists.map((list, index) => (index === 0 ? list : html`<p class="soft">or</p>${list}`))}`
}

/** One field: its name, what it is, whether it must be there, and what it means. */
export function fieldItem(name: string, schema: Schema, isRequired: boolean): Html {
  const within = objectIn(schema)
  const asks = [...limits(schema), ...(isRequired ? [] : ['optional']), ...defaultOf(schema)]
  return html`<li><code>${name}</code> <span class="type">${typeText(schema)}</span>
${asks.length > 0 && html`<span class="soft">${asks.join(', ')}</span>`}
${schema.description !== undefined && html`<span class="meaning">${schema.description}</span>`}
${within.length > 0 && fieldList(schema)}</li>`
}

/** The objects that stand in a schema, be it as one of several or as the elements of a list. */
function objectIn(schema: Schema): readonly Schema[] {
  if (schema.properties) return [schema]
  if (schema.items) return objectIn(schema.items)
  return choicesOf(schema).flatMap(objectIn)
}

function choicesOf({ anyOf, oneOf, allOf }: Schema): readonly Schema[] {
  return anyOf ?? oneOf ?? allOf ?? []
}

/** What a value is, in a few words: `list, each text`, `text or null`, `"open" or "answered"`. */
export function typeText(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ')
  const choices = choicesOf(schema)
  if (choices.length > 0) return [...new Set(choices.map(typeText))].join(' or ')
  if (schema.contentMediaType !== undefined) return 'a file'
  if (schema.items) return `list, each ${typeText(schema.items)}`
  if (schema.format === 'date-time') return 'instant'
  if (typeof schema.type !== 'string') return 'anything'
  return words[schema.type] ?? schema.type
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
}

const SAFE = Number.MAX_SAFE_INTEGER

function limits(schema: Schema): string[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = schema
  return [
    ...range(minLength, maxLength, ' characters'),
    ...range(minItems, maxItems, ' of them'),
    ...range(minimum === -SAFE ? undefined : minimum, maximum === SAFE ? undefined : maximum, ''),
    ...(pattern === undefined || schema.format ? [] : [`like ${pattern}`]),
  ]
}

function range(least: number | undefined, most: number | undefined, unit: string): string[] {
  if (least !== undefined && most !== undefined) return [`${least} to ${most}${unit}`]
  if (least !== undefined) return [`at least ${least}${unit}`]
  return most === undefined ? [] : [`at most ${most}${unit}`]
}

function defaultOf({ default: usual }: Schema): string[] {
  return usual === undefined ? [] : [`else ${JSON.stringify(usual)}`]
}
