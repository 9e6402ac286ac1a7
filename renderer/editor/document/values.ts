import { kindRules } from '../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import type { StepNode } from './model.ts'
import { plainStep } from './plain-step.ts'

const rules = kindRules(catalogue)
const known = new WeakMap<StepNode['parts'], StepValues>()

/** What stands in a step, lists of steps aside; formulas as the texts that they are written as. */
export interface StepValues {
  /** By the name of the parameter, `atMost`. */
  readonly params: Readonly<Record<string, unknown>>
  /** By the name in the file, `on-error`: all that is no parameter, and what the kind does not know. */
  readonly fields: Readonly<Record<string, unknown>>
  /** False where the text is no YAML map; then there are no values. */
  readonly isReadable: boolean
}

const UNREADABLE: StepValues = { params: {}, fields: {}, isReadable: false }

/** Reads the values of a step out of its text; each is read once. */
export function valuesOf(step: StepNode): StepValues {
  const values = known.get(step.parts) ?? readValues(step)
  known.set(step.parts, values)
  return values
}

function readValues({ parts, kind = '' }: StepNode): StepValues {
  const written = plainStep(parts.filter((part) => typeof part === 'string').join(''))
  if (written === undefined) return UNREADABLE
  const rule = rules.get(kind)
  const names = new Map((rule?.params ?? []).map(({ field, name }) => [field, name]))
  if (rule?.main) names.set(kind, rule.main.name)
  const params: Record<string, unknown> = {}
  const fields: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(written)) {
    const name = names.get(field)
    if (name !== undefined) params[name] = value ?? undefined
    else if (field !== kind) fields[field] = value
  }
  return { params, fields, isReadable: true }
}
