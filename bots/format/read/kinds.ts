import { z } from 'zod'
import { type Effect, isContainer, type StepKind } from '../../steps/define.ts'
import { type ParamMeta, paramMeta } from '../../steps/params.ts'
import { yamlName } from '../../steps/yaml-name.ts'

/** Fields that every step may carry, in the order that they are written in. */
export const commonFields = [
  'id',
  'name',
  'note',
  'off',
  'when',
  'save',
  'retry',
  'timeout',
  'on-error',
  'effect',
  'verify',
  'compensate',
] as const

/** A parameter, as the file format sees it. */
export interface ParamRule {
  /** As in TypeScript: `atMost`. */
  readonly name: string
  /** As in YAML: `at-most`. */
  readonly field: string
  readonly schema: z.ZodType
  readonly meta: ParamMeta
  readonly required: boolean
}

/** A kind of step, as the file format sees it. */
export interface KindRule {
  readonly kind: StepKind
  readonly name: string
  readonly main: ParamRule | undefined
  /** All but `main`. */
  readonly params: readonly ParamRule[]
  readonly blocks: readonly BlockRule[]
  /** What such a step does to the world, with these parameters, where the bot does not say. */
  effectOf(params: Readonly<Record<string, unknown>>): Effect
  readonly container: boolean
  /** The fields of its result, where it is known to have just these. */
  readonly gives: ReadonlySet<string> | undefined
  /** Every field that such a step may have beside the kind. */
  readonly fields: ReadonlySet<string>
}

/** `steps`, `else`, ...; `map` for `cases.*`: a map of such blocks. */
export interface BlockRule {
  readonly field: string
  readonly map: boolean
  readonly required: boolean
}

/** The kinds of step that a bot may use, by name. */
export type KindRules = ReadonlyMap<string, KindRule>

const prepared = new WeakMap<readonly StepKind[], KindRules>()

/** What the format needs to know of the kinds; worked out once for a catalogue. */
export function kindRules(kinds: readonly StepKind[]): KindRules {
  const known = prepared.get(kinds)
  if (known) return known
  const rules = new Map(kinds.map((kind) => [kind.kind, kindRule(kind)]))
  prepared.set(kinds, rules)
  return rules
}

function kindRule(kind: StepKind): KindRule {
  const rules = Object.entries(kind.params.shape).map(([name, schema]) =>
    paramRule(name, schema as z.ZodType),
  )
  const params = rules.filter(({ name }) => name !== kind.main)
  const blocks = isContainer(kind) ? kind.blocks.map(blockRule) : []
  return {
    kind,
    name: kind.kind,
    main: rules.find(({ name }) => name === kind.main),
    params,
    blocks,
    effectOf: (params) => effectOf(kind, params),
    container: isContainer(kind),
    gives: fieldsOf(kind.result),
    fields: new Set([
      ...params.map(({ field }) => field),
      ...blocks.map(({ field }) => field),
      ...commonFields,
    ]),
  }
}

function effectOf(kind: StepKind, params: Readonly<Record<string, unknown>>): Effect {
  // A container changes the world only by the steps inside it.
  if (isContainer(kind)) return 'idempotent'
  return kind.effectOf?.(params) ?? kind.effect
}

function paramRule(name: string, schema: z.ZodType): ParamRule {
  const required = !schema.safeParse(undefined).success
  return { name, field: yamlName(name), schema, meta: paramMeta(schema), required }
}

function blockRule(block: string, index: number): BlockRule {
  return { field: block.replace(/\.\*$/, ''), map: block.endsWith('.*'), required: index === 0 }
}

function fieldsOf(result: z.ZodType): ReadonlySet<string> | undefined {
  const isClosed = result instanceof z.ZodObject && result.def.catchall === undefined
  return isClosed ? new Set(Object.keys(result.shape)) : undefined
}
