import type { z } from 'zod'
import type { KindRule, ParamRule } from '../../../../bots/format/read/kinds.ts'
import { paramMeta } from '../../../../bots/steps/params.ts'
import { type ValueType, valueTypeOf } from './value-type.ts'

/** One field of the form of a step. */
export interface FormField {
  /** As it is written in a bot: `at-most`, and the name of the kind itself for what stands behind it. */
  readonly field: string
  /** What its label is made of: `at-most`, `target`. */
  readonly name: string
  readonly type: ValueType
  /** What it is for, in English. */
  readonly help: string
  readonly isRequired: boolean
  /** True where a formula may stand in place of the value. */
  readonly mayBeFormula: boolean
  /** True where a formula may also stand for each value inside. */
  readonly isDeep: boolean
  /** What counts where nothing is given. */
  readonly initial: unknown
}

const made = new WeakMap<KindRule, readonly FormField[]>()

/** The fields that only this kind of step has, the main one first. */
export function fieldsOfKind(rule: KindRule): readonly FormField[] {
  const known = made.get(rule)
  if (known) return known
  const main = rule.main ? [formField(rule.main, rule.name)] : []
  const fields = [...main, ...rule.params.map((param) => formField(param, param.field))]
  made.set(rule, fields)
  return fields
}

/** A field that may be left out and holds what a schema says: a formula only where nothing else can stand there. */
export function fieldOf(name: string, schema: z.ZodType): FormField {
  return {
    field: name,
    name,
    type: valueTypeOf(schema),
    help: schema.description ?? '',
    isRequired: false,
    mayBeFormula: paramMeta(schema).lazy === true,
    isDeep: false,
    initial: schema.safeParse(undefined).data,
  }
}

function formField({ field: name, schema, meta, required }: ParamRule, field: string): FormField {
  const type = valueTypeOf(schema)
  // Nobody writes down what has to be looked at each time.
  const isCondition = required && meta.formula === true && type.type === 'yes-no'
  return {
    field,
    name,
    type: isCondition ? { type: 'formula' } : type,
    help: schema.description ?? '',
    isRequired: required,
    mayBeFormula: meta.formula === true,
    isDeep: meta.deep === true,
    initial: required ? undefined : schema.safeParse(undefined).data,
  }
}
