import { isMap, isScalar, type Pair, type Scalar } from 'yaml'
import { suggestion } from '../../errors/index.ts'
import { show } from './show.ts'
import { isSound, type Node, type Source } from './source.ts'

/** One `name: value` of a map. */
export interface Entry {
  readonly name: string
  readonly key: Scalar
  readonly value: Node
}

/** The entries of a map in their order; undefined, with the problem noted, where the node is no map. */
export function entriesOf(
  source: Source,
  node: Node | undefined,
  what: string,
): Map<string, Entry> | undefined {
  if (!isMap(node)) {
    return source.refuse('field-invalid', `${what} is not a map`, node, {
      expected: 'a map of `name: value` lines',
      found: show(node),
    })
  }
  const entries = new Map<string, Entry>()
  for (const pair of node.items as Pair[]) {
    const entry = readEntry(source, pair)
    if (entry && isNew(source, entry, entries)) entries.set(entry.name, entry)
  }
  return entries
}

/** Notes each entry that is left as unknown, with the nearest of the known names. */
export function refuseRest(
  source: Source,
  rest: ReadonlyMap<string, Entry>,
  what: string,
  known: Iterable<string>,
) {
  if (rest.size === 0) return
  const names = [...known]
  for (const { name, key } of rest.values()) {
    source.refuse('field-unknown', `${what} has no field "${name}"${suggestion(name, names)}`, key, {
      expected: `one of ${names.join(', ')}`,
      found: name,
    })
  }
}

function readEntry(source: Source, pair: Pair): Entry | undefined {
  const key = pair.key as Node
  const value = pair.value as Node
  if (!isScalar(key)) {
    return source.refuse('field-invalid', 'A map or list stands where a name is expected', key, {
      expected: 'a name; a formula is written =x, and text with braces goes in quotes',
      found: show(key),
    })
  }
  if (typeof key.value !== 'string') {
    return source.refuse('field-invalid', `The name ${show(key)} is not text`, key, {
      expected: 'text',
      found: show(key),
      next: 'Put it in quotes.',
    })
  }
  if (key.value === '__proto__') return source.refuse('field-unknown', '"__proto__" cannot be a name', key)
  return isSound(source, key) && isSound(source, value) ? { name: key.value, key, value } : undefined
}

function isNew(source: Source, entry: Entry, entries: ReadonlyMap<string, Entry>): boolean {
  const first = entries.get(entry.name)
  if (first === undefined) return true
  source.refuse('field-invalid', `"${entry.name}" stands here twice`, entry.key, {
    expected: `"${entry.name}" once; the first is on line ${source.at(first.key).line}`,
  })
  return false
}
