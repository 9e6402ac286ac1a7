import { type BotDocument, type Edit, headOf, isHeadReadable, setFileField } from '../document/index.ts'
import { fieldsOf, type Section, typesOf } from './fields.ts'

type Values = Readonly<Record<string, unknown>>

/** An input or asset as it is written. */
export interface Declaration {
  readonly name: string
  /** By the names of its fields; empty where no map stands there. */
  readonly values: Values
}

/** What a section declares, in the order of the file; undefined where it is no map. */
export function declarationsOf(
  document: BotDocument,
  file: string,
  section: Section,
): readonly Declaration[] | undefined {
  const written = headOf(document, file)[section] ?? {}
  if (!isMap(written)) return undefined
  return Object.entries(written).map(([name, values]) => ({ name, values: isMap(values) ? values : {} }))
}

/** Declares something more, of the first type that the section knows. */
export function addDeclaration(file: string, section: Section, name: string): Edit {
  return changed(file, section, (all) => ({ ...all, [name]: { type: typesOf(section)[0] } }))
}

/** Sets a field of a declaration as it is to be written; undefined takes it out. */
export function setDeclared(
  file: string,
  section: Section,
  name: string,
  field: string,
  value: unknown,
): Edit {
  return changed(file, section, (all) => {
    const old = all[name]
    return { ...all, [name]: withField(isMap(old) ? old : {}, field, value, fieldsOf(section)) }
  })
}

/** Gives a declaration another type; a default of the old one, which would not fit, goes. */
export function setType(file: string, section: Section, name: string, type: string): Edit {
  return (document) => {
    const { document: next } = setDeclared(file, section, name, 'default', undefined)(document)
    return setDeclared(file, section, name, 'type', type)(next)
  }
}

function changed(file: string, section: Section, change: (all: Values) => Values): Edit {
  return (document) => {
    const written = isHeadReadable(document, file) ? (headOf(document, file)[section] ?? {}) : undefined
    return isMap(written) ? setFileField(file, section, change(written))(document) : { document }
  }
}

/** The values with one of them changed: the known fields in their order, then what else was written; none that is undefined. */
export function withField(values: Values, field: string, value: unknown, order: readonly string[]): Values {
  const next: Values = { ...values, [field]: value }
  const names = [...order, ...Object.keys(next).filter((name) => !order.includes(name))]
  return Object.fromEntries(names.flatMap((name) => (next[name] === undefined ? [] : [[name, next[name]]])))
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
