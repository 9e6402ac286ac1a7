import { Document, isMap, type Pair } from 'yaml'
import { yamlName } from '../../steps/yaml-name.ts'
import { FORMAT } from '../model.ts'
import type { Entry } from '../yaml/entries.ts'
import { plainOf, REFUSED } from '../yaml/plain.ts'
import { isNothing, type Node, type Source } from '../yaml/source.ts'
import { commonFields, type KindRule } from './kinds.ts'

/**
 * Brings the parameters of a step that was written in an older format to today's, in place.
 * False where they could not be read; the problem is noted.
 */
export function upgradeStep(
  source: Source,
  rule: KindRule,
  kind: Entry,
  entries: Map<string, Entry>,
  format: number,
): boolean {
  const { upgrades } = rule.kind
  if (format >= FORMAT || upgrades === undefined) return true
  let params = oldParams(source, rule, kind, entries)
  if (params === undefined) return false
  for (let from = format; from < FORMAT; from++) params = upgrades[from]?.(params) ?? params
  replaceParams(rule, kind, entries, params)
  return true
}

function isParam(rule: KindRule, field: string): boolean {
  return (
    !rule.blocks.some((block) => block.field === field) &&
    !(commonFields as readonly string[]).includes(field)
  )
}

function oldParams(source: Source, rule: KindRule, kind: Entry, entries: ReadonlyMap<string, Entry>) {
  const old: Record<string, unknown> = {}
  if (rule.kind.main && !isNothing(kind.value)) old[rule.kind.main] = plainOf(source, kind.value)
  for (const { name, value } of entries.values())
    if (isParam(rule, name)) old[camelCase(name)] = plainOf(source, value)
  return Object.values(old).includes(REFUSED) ? undefined : old
}

function replaceParams(
  rule: KindRule,
  kind: Entry,
  entries: Map<string, Entry>,
  params: Readonly<Record<string, unknown>>,
): void {
  for (const name of [...entries.keys()]) if (isParam(rule, name)) entries.delete(name)
  for (const [name, value] of Object.entries(params)) {
    const node = nodeOf(value, kind.key)
    if (name === rule.kind.main) Object.assign(kind, { value: node })
    else entries.set(yamlName(name), { name: yamlName(name), key: kind.key, value: node })
  }
}

/** A node that stands where the step stands, so that errors have a place. */
function nodeOf(value: unknown, place: Entry['key']): Node {
  const node = new Document(value).contents as Node
  const inside = (inner: Node): void => {
    if (inner === null) return
    inner.range = place.range ?? null
    if ('items' in inner)
      for (const item of inner.items) inside((isMap(inner) ? (item as Pair).value : item) as Node)
  }
  inside(node)
  return node
}

function camelCase(field: string): string {
  return field.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
