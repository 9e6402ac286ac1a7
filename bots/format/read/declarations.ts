import type { AssetDeclaration, InputDeclaration } from '../model.ts'
import { type Entry, entriesOf } from '../yaml/entries.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { plainOf, REFUSED } from '../yaml/plain.ts'
import { show } from '../yaml/show.ts'
import { isNothing, type Source } from '../yaml/source.ts'
import { isReserved, VARIABLE, VARIABLE_EXPECTED } from './names.ts'

const inputTypes = [
  'text',
  'number',
  'yes-no',
  'date',
  'file',
  'folder',
  'list',
  'map',
  'credential',
] as const satisfies readonly InputDeclaration['type'][]

export const assetTypes = [
  'text',
  'number',
  'yes-no',
  'url',
  'credential',
] as const satisfies readonly AssetDeclaration['type'][]

/** The `inputs` of a bot or subflow. */
export function readInputs(source: Source, entry: Entry | undefined): InputDeclaration[] {
  return readDeclarations(source, entry, 'input', readInput)
}

/** The `assets` of a bot. */
export function readAssets(source: Source, entry: Entry | undefined): AssetDeclaration[] {
  return readDeclarations(source, entry, 'asset', readAsset)
}

type DeclarationReader<T> = (fields: Fields, name: string, at: Entry) => T | undefined

function readDeclarations<T>(
  source: Source,
  entry: Entry | undefined,
  what: string,
  read: DeclarationReader<T>,
): T[] {
  if (entry === undefined || isNothing(entry.value)) return []
  const declarations: T[] = []
  for (const declared of entriesOf(source, entry.value, `"${entry.name}"`)?.values() ?? []) {
    const declaration = readDeclaration(source, declared, what, read)
    if (declaration !== undefined) declarations.push(declaration)
  }
  return declarations
}

function readDeclaration<T>(
  source: Source,
  entry: Entry,
  what: string,
  read: DeclarationReader<T>,
): T | undefined {
  if (!VARIABLE.test(entry.name) || isReserved(entry.name)) {
    return source.refuse('field-invalid', `"${entry.name}" cannot be the name of an ${what}`, entry.key, {
      expected: VARIABLE_EXPECTED,
    })
  }
  const fields = fieldsOf(source, entry.value ?? entry.key, `The ${what} "${entry.name}"`)
  const declaration = fields && read(fields, entry.name, entry)
  fields?.done()
  return declaration
}

function readInput(fields: Fields, name: string, entry: Entry): InputDeclaration | undefined {
  const type = fields.requiredChoice('type', inputTypes)
  const title = fields.text('title')
  const optional = fields.yesNo('optional') ?? false
  const initial = fields.take('default')
  if (type === undefined) return undefined
  const value = initial && readDefault(fields.source, initial, type)
  return {
    name,
    type,
    ...(title !== undefined && { title }),
    ...(initial && { default: value }),
    optional,
    at: fields.source.at(entry.key),
  }
}

function readAsset(fields: Fields, name: string, entry: Entry): AssetDeclaration | undefined {
  const type = fields.requiredChoice('type', assetTypes)
  const title = fields.text('title')
  if (type === undefined) return undefined
  return { name, type, ...(title !== undefined && { title }), at: fields.source.at(entry.key) }
}

const text = { expected: 'text', fits: (value: unknown) => typeof value === 'string' }

/** What the default of an input may be; a credential has none, since passwords do not belong in files. */
const defaults: Readonly<
  Record<InputDeclaration['type'], { expected: string; fits: (value: unknown) => boolean }>
> = {
  text,
  file: text,
  folder: text,
  number: { expected: 'a number', fits: (value) => typeof value === 'number' },
  'yes-no': { expected: 'true or false', fits: (value) => typeof value === 'boolean' },
  date: { expected: 'a date such as 2026-03-31', fits: isDate },
  list: { expected: 'a list', fits: Array.isArray },
  map: { expected: 'a map', fits: isRecord },
  credential: { expected: 'no default: passwords belong in the vault', fits: () => false },
}

function readDefault(source: Source, entry: Entry, type: InputDeclaration['type']): unknown {
  const value = plainOf(source, entry.value)
  if (value === REFUSED || defaults[type].fits(value)) return value
  return source.refuse(
    'field-invalid',
    `The default does not fit the type ${type}`,
    entry.value ?? entry.key,
    {
      expected: defaults[type].expected,
      found: type === 'credential' ? undefined : show(entry.value),
    },
  )
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
