import { isMap, isSeq, stringify, type YAMLMap } from 'yaml'
import type { BotError, Place } from '../../../../bots/errors/index.ts'
import { FORMAT } from '../../../../bots/format/index.ts'
import { kindRules } from '../../../../bots/format/read/kinds.ts'
import { readSteps } from '../../../../bots/format/read/steps.ts'
import { type Node, Source } from '../../../../bots/format/yaml/source.ts'
import { catalogue } from '../../../../bots/steps/index.ts'
import type { FormField } from './fields.ts'
import type { WrittenStep } from './written.ts'

/** The names that fields may refer to; undefined where their file cannot be read. */
export interface KnownNames {
  readonly elements: readonly string[] | undefined
  readonly subflows: readonly string[]
}

/** What is wrong by field, in the words of the parser; a required field that is empty is not among them. */
export function problemsOfStep(values: WrittenStep, names: KnownNames): ReadonlyMap<string, BotError> {
  const source = new Source('', stringify([values]))
  const root = source.root()
  const found = new Map<string, BotError>()
  if (root === undefined) return found
  readSteps(source, root, 'The step', {
    kinds: kindRules(catalogue),
    format: FORMAT,
    ids: new Map(),
    elements: names.elements && keyed(names.elements),
    subflows: keyed(names.subflows),
  })
  for (const problem of source.problems) {
    const field = problem.code === 'field-missing' ? undefined : fieldAt(source, root, problem.details.at)
    if (field !== undefined && !found.has(field)) found.set(field, problem)
  }
  return found
}

/** True for a field that has to be filled in and is not. */
export function isMissing({ isRequired, field }: FormField, values: WrittenStep): boolean {
  return isRequired && (values[field] ?? null) === null
}

function keyed(names: readonly string[]): ReadonlyMap<string, unknown> {
  return new Map(names.map((name) => [name, true]))
}

/** The field whose lines hold a place: the last that begins before it. */
function fieldAt(source: Source, root: Node, place: Place | undefined): string | undefined {
  const [step] = isSeq(root) ? root.items : []
  if (place === undefined || !isMap(step)) return undefined
  return keysOf(step).findLast(({ node }) => !isBehind(source.at(node), place))?.name
}

function keysOf({ items }: YAMLMap): { readonly name: string; readonly node: Node }[] {
  return items.map(({ key }) => ({ name: String(key), node: key as Node }))
}

function isBehind(one: Place, other: Place): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column)
}
