import type { AssetDeclaration, InputDeclaration } from '../model.ts'
import { type Entry, entriesOf } from '../yaml/entries.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { plainOf, REFUSED } from '../yaml/plain.ts'
import { show } from '../yaml/show.ts'
import { isNothing, type Source } from '../yaml/source.ts'
import { declared, inputDefaults } from './declared.ts'
import { isReserved, VARIABLE, VARIABLE_EXPECTED } from './names.ts'

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
  const type = fields.requiredChoice('type', declared.inputs.type.options)
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
  const type = fields.requiredChoice('type', declared.assets.type.options)
  const title = fields.text('title')
  if (type === undefined) return undefined
  return { name, type, ...(title !== undefined && { title }), at: fields.source.at(entry.key) }
}

/** What is expected of a default, by the type of the input. */
const expected: Readonly<Record<InputDeclaration['type'], string>> = {
  text: 'text',
  file: 'text',
  folder: 'text',
  number: 'a number',
  'yes-no': 'true or false',
  date: 'a date such as 2026-03-31',
  list: 'a list',
  map: 'a map',
  credential: 'no default: passwords belong in the vault',
}

function readDefault(source: Source, entry: Entry, type: InputDeclaration['type']): unknown {
  const value = plainOf(source, entry.value)
  if (value === REFUSED || inputDefaults[type]?.safeParse(value).success) return value
  return source.refuse(
    'field-invalid',
    `The default does not fit the type ${type}`,
    entry.value ?? entry.key,
    {
      expected: expected[type],
      found: type === 'credential' ? undefined : show(entry.value),
    },
  )
}
