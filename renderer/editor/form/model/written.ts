import type { KindRule } from '../../../../bots/format/read/kinds.ts'
import type { StepValues } from '../../document/values.ts'

/** A step as it is written in YAML: the kind with what stands behind it first, then its fields. */
export type WrittenStep = Readonly<Record<string, unknown>>

/** The values of a step by the names in its file; lists of steps are not among them. */
export function writtenStep(rule: KindRule, { params, fields }: StepValues): WrittenStep {
  const main = rule.main && params[rule.main.name]
  const others = rule.params.map(({ name, field }) => [field, params[name]] as const)
  const given = [...others, ...Object.entries(fields)].filter(([, value]) => value !== undefined)
  return { [rule.name]: main ?? null, ...Object.fromEntries(given) }
}
