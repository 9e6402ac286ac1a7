import type { z } from 'zod'
import {
  about,
  declared,
  inputDefaults,
  result,
  transactionFields,
} from '../../../bots/format/read/declared.ts'
import { pageSettings } from '../../../bots/format/read/page-settings.ts'
import { subflowOf } from '../../../bots/format/read/subflow.ts'
import { type FormField, fieldOf } from '../form/model/fields.ts'

/** The sections of a file that declare what its formulas can name. */
export type Section = keyof typeof declared

/** The sections that a file can have: assets belong to the whole bot. */
export function sectionsOf(file: string): readonly Section[] {
  return subflowOf(file) === undefined ? ['inputs', 'assets'] : ['inputs']
}

/** The types that a section knows. */
export function typesOf(section: Section): readonly string[] {
  return declared[section].type.options
}

/** The fields of a declaration beside its type, in the order in which they are written. */
export function fieldsOf(section: Section): readonly string[] {
  return Object.keys(declared[section])
}

/** The field for the default of an input; undefined for types without one. */
export function defaultField(type: unknown): FormField | undefined {
  const schema = Object.entries(inputDefaults).find(([name]) => name === type)?.[1]
  return schema && fieldOf('default', schema)
}

/** The fields of the section `browser`. */
export const browserFields: readonly FormField[] = Object.entries(pageSettings).map(
  ([name, schema]: [string, z.ZodType]) => fieldOf(name, schema),
)

/** The fields of `transactions` beside the steps for each item. */
export const itemFields: readonly FormField[] = Object.entries(transactionFields).map(
  ([name, schema]: [string, z.ZodType]) => {
    const field = fieldOf(name, schema)
    return { ...field, isRequired: field.initial === undefined }
  },
)

/** What a subflow gives back. */
export const resultField: FormField = fieldOf('result', result)

/** What every file with steps can say of itself. */
export const aboutFields: readonly FormField[] = Object.entries(about).map(([name, schema]) => ({
  ...fieldOf(name, schema),
  ...(name === 'note' && { type: { type: 'text', isLong: true } as const }),
}))
