import { suggestion } from '../../errors/index.ts'
import type { Entry } from '../yaml/entries.ts'
import type { Node, Source } from '../yaml/source.ts'
import { commonFields, type KindRule, type KindRules } from './kinds.ts'

/** Which kind a step is of: the one field that names a kind. */
export function kindOf(source: Source, node: Node, entries: ReadonlyMap<string, Entry>, kinds: KindRules) {
  let found: { rule: KindRule; entry: Entry } | undefined
  for (const entry of entries.values()) {
    const rule = kinds.get(entry.name)
    if (rule === undefined) continue
    if (found) return refuseTwoKinds(source, found.entry, entry)
    found = { rule, entry }
  }
  return found ?? refuseUnknownKind(source, node, entries, kinds)
}

function refuseTwoKinds(source: Source, first: Entry, second: Entry): undefined {
  return source.refuse(
    'field-invalid',
    `"${second.name}" begins a second step within the first`,
    second.key,
    {
      expected: `a dash before it: - ${second.name}`,
      found: `${first.name} and ${second.name} in one step`,
    },
  )
}

function refuseUnknownKind(
  source: Source,
  node: Node,
  entries: ReadonlyMap<string, Entry>,
  kinds: KindRules,
) {
  const common: readonly string[] = commonFields
  const written = [...entries.values()].find(({ name }) => !common.includes(name))
  if (written === undefined) {
    return source.refuse('step-unknown', 'The step does not say what it does', node, {
      expected: 'a kind of step, such as browser.fill',
    })
  }
  const hint = suggestion(written.name, kinds.keys())
  return source.refuse('step-unknown', `"${written.name}" is no kind of step${hint}`, written.key, {
    expected: 'a kind of step, such as browser.fill',
    found: written.name,
  })
}
