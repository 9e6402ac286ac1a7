import { z } from 'zod'
import { builtIn } from '../../../../bots/format/formula/built-in.ts'
import { stepKind } from '../../../../bots/steps/index.ts'
import type { FormulaName } from './names.ts'

/** What completion knows of the step that the formula belongs to. */
export interface FormulaWorld {
  readonly names: readonly FormulaName[]
  /** The variables as they are or were in a run. */
  readonly lastValues?: Readonly<Record<string, unknown>> | undefined
}

/** One thing that could stand at the cursor. */
export interface FormulaOption {
  readonly label: string
  readonly type: 'variable' | 'property' | 'function'
  /** What is put in where that is not the label. */
  readonly apply?: string
  readonly name?: FormulaName
  /** What it was in the last run, where that is known. */
  readonly last?: unknown
}

/** What could stand at the cursor, and where it would begin; undefined where nothing can be proposed. */
export function completeFormula(
  text: string,
  cursor: number,
  world: FormulaWorld,
): { readonly from: number; readonly options: readonly FormulaOption[] } | undefined {
  const before = text.slice(0, cursor)
  if (!before.startsWith('=') || before.startsWith('==') || isInText(before)) return undefined
  const fields = /([A-Za-z_]\w*(?:\[[^\]]*\])?(?:\.[A-Za-z_]\w*(?:\[[^\]]*\])?)*)\.([A-Za-z_]?\w*)$/.exec(
    before,
  )
  if (fields) {
    const [, path = '', begun = ''] = fields
    return { from: cursor - begun.length, options: fieldsAt(path, world).map(propertyOption) }
  }
  const begun = /(?:\$\w*|(?<![\w.)\]])[A-Za-z_]\w*|(?<=[\s=(,:[{&+*/<>?-]|^))$/.exec(before)?.[0]
  if (begun === undefined) return undefined
  const names = begun.startsWith('$')
    ? []
    : world.names.map((name) => nameOption(name, world.lastValues?.[name.name]))
  return { from: cursor - begun.length, options: [...names, ...functionOptions] }
}

const functionOptions: readonly FormulaOption[] = [...builtIn].map((name) => ({
  label: `$${name}`,
  type: 'function',
  apply: `$${name}(`,
}))

function nameOption(name: FormulaName, last: unknown): FormulaOption {
  return { label: name.name, type: 'variable', name, ...(last !== undefined && { last }) }
}

function propertyOption(field: string): FormulaOption {
  const isPlain = /^[A-Za-z_]\w*$/.test(field)
  return { label: field, type: 'property', ...(!isPlain && { apply: `\`${field}\`` }) }
}

/** True between two quotes. */
function isInText(before: string): boolean {
  return /["']/.test(before.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ''))
}

/** The fields of what a path such as `invoice.lines[0]` leads to: of the last run's value, else as far as declared. */
function fieldsAt(path: string, { names, lastValues }: FormulaWorld): readonly string[] {
  const [first = '', ...way] = path.replace(/\[[^\]]*\]/g, '').split('.')
  const seen = valueAt(lastValues?.[first], way)
  if (seen !== undefined) return seen
  const known = names.find(({ name }) => name === first)
  if (known === undefined) return []
  return way.length === 0 ? known.fields : fieldsOfResult(known.kind, way)
}

function valueAt(value: unknown, way: readonly string[]): string[] | undefined {
  const one = Array.isArray(value) ? value[0] : value
  if (typeof one !== 'object' || one === null) return undefined
  const [next, ...rest] = way
  return next === undefined ? Object.keys(one) : valueAt((one as Record<string, unknown>)[next], rest)
}

interface ResultSchema {
  readonly properties?: Readonly<Record<string, ResultSchema>>
  readonly items?: ResultSchema
}

function fieldsOfResult(kind: string | undefined, way: readonly string[]): readonly string[] {
  const result = kind === undefined ? undefined : stepKind(kind)?.result
  if (result === undefined) return []
  let schema: ResultSchema | undefined = z.toJSONSchema(result, { unrepresentable: 'any' }) as ResultSchema
  for (const field of way) {
    const inner: ResultSchema | undefined = schema?.properties?.[field]
    schema = inner?.items ?? inner
  }
  return Object.keys(schema?.properties ?? {})
}
