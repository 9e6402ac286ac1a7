import { isSeq } from 'yaml'
import type { Authored, Step } from '../model.ts'
import { type Entry, entriesOf, refuseRest } from '../yaml/entries.ts'
import { show } from '../yaml/show.ts'
import { DEEPEST, isNothing, isSound, type Node, type Source } from '../yaml/source.ts'
import { readCommonFields } from './common.ts'
import { KeyMaker } from './keys.ts'
import { kindOf } from './kind-of.ts'
import type { BlockRule, KindRule, KindRules } from './kinds.ts'
import { readParam, type Targets } from './params.ts'
import { upgradeStep } from './upgrade.ts'

/** What the steps of one file are read with. */
export interface StepWorld extends Targets {
  readonly kinds: KindRules
  /** The format that the bot was written in. */
  readonly format: number
  /** Ids given so far in this file, with their lines. */
  readonly ids: Map<string, number>
}

type Draft = { -readonly [K in keyof Step]: Step[K] }

/** A list of steps; problems are noted, and the steps that have one are left out. */
export function readSteps(source: Source, node: Node, what: string, world: StepWorld, depth = 0): Step[] {
  if (!isSeq(node)) {
    source.refuse('field-invalid', `${what} is not a list of steps`, node, {
      expected: 'a list: each step begins with a dash',
      found: show(node),
    })
    return []
  }
  if (depth > DEEPEST) {
    source.refuse('field-invalid', 'Steps are nested too deeply', node, {
      expected: `at most ${DEEPEST} levels; use a subflow`,
    })
    return []
  }
  const keys = new KeyMaker()
  const steps: Step[] = []
  for (const item of node.items as Node[]) {
    const step = isSound(source, item) ? readStep(source, item, world, keys, depth) : undefined
    if (step) steps.push(step)
  }
  return steps
}

function readStep(source: Source, node: Node, world: StepWorld, keys: KeyMaker, depth: number) {
  const entries = entriesOf(source, node, 'The step')
  if (entries === undefined) return undefined
  const found = kindOf(source, node, entries, world.kinds)
  if (found === undefined) return undefined
  const { rule, entry } = found
  entries.delete(rule.name)
  if (!upgradeStep(source, rule, entry, entries, world.format)) return undefined
  const params = readParams(source, entry, entries, rule, world)
  const draft: Draft = {
    kind: rule.name,
    params,
    blocks: readBlocks(source, entry, entries, rule, world, depth),
    key: '',
    off: false,
    onError: 'fail',
    effect: rule.effectOf(params),
    compensate: 'task',
    at: source.at(entry.key),
  }
  const nested = (block: Entry) =>
    readSteps(source, block.value ?? block.key, `"${block.name}"`, world, depth + 1)
  if (entries.size > 0) readCommonFields(source, entries, draft, rule, world.ids, nested)
  refuseRest(source, entries, `A step ${rule.name}`, rule.fields)
  draft.key = keys.make(draft, rule)
  return draft
}

function readParams(
  source: Source,
  kind: Entry,
  entries: Map<string, Entry>,
  rule: KindRule,
  world: StepWorld,
) {
  const params: Record<string, Authored> = {}
  if (rule.main) readMain(source, kind, rule, world, params)
  else if (!isNothing(kind.value)) {
    source.refuse('field-invalid', `${rule.name} takes nothing behind its name`, kind.value, {
      expected: `${rule.name}: with its fields on lines of their own`,
      found: show(kind.value),
    })
  }
  for (const param of rule.params) {
    const entry = entries.get(param.field)
    entries.delete(param.field)
    if (entry) params[param.name] = readParam(source, entry.value, param, world)
    else if (param.required) refuseMissing(source, kind, rule, param.field, param.schema.description)
  }
  return params
}

function readMain(
  source: Source,
  kind: Entry,
  rule: KindRule,
  world: StepWorld,
  params: Record<string, Authored>,
) {
  const { main } = rule
  if (main === undefined) return
  if (!isNothing(kind.value)) params[main.name] = readParam(source, kind.value, main, world)
  else if (main.required) refuseMissing(source, kind, rule, main.field, main.schema.description)
}

function refuseMissing(
  source: Source,
  kind: Entry,
  rule: KindRule,
  field: string,
  description: string | undefined,
) {
  const behind = rule.main?.field === field
  source.refuse(
    'field-missing',
    behind ? `Behind "${rule.name}" its ${field} is missing` : `${rule.name} has no "${field}"`,
    kind.key,
    { expected: description },
  )
}

function readBlocks(
  source: Source,
  kind: Entry,
  entries: Map<string, Entry>,
  rule: KindRule,
  world: StepWorld,
  depth: number,
): Record<string, readonly Step[]> {
  const blocks: Record<string, readonly Step[]> = {}
  for (const block of rule.blocks) {
    const entry = entries.get(block.field)
    entries.delete(block.field)
    for (const [name, inner] of blockEntries(source, entry, block))
      blocks[name] = readSteps(source, inner.value ?? inner.key, `"${inner.name}"`, world, depth + 1)
    if (entry === undefined && block.required)
      refuseMissing(
        source,
        kind,
        rule,
        block.field,
        block.map ? 'a map of lists of steps' : 'a list of steps',
      )
  }
  return blocks
}

/** The blocks of a field by their names: itself, or for `cases.*` each entry of its map. */
function blockEntries(source: Source, entry: Entry | undefined, block: BlockRule): [string, Entry][] {
  if (entry === undefined) return []
  if (!block.map) return [[block.field, entry]]
  const inner = entriesOf(source, entry.value ?? entry.key, `"${block.field}"`)
  return [...(inner?.values() ?? [])].map((one) => [`${block.field}.${one.name}`, one])
}
