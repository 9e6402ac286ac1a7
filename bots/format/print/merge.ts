import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Plain } from './authored.ts'
import { newNode, newPair } from './style.ts'

/**
 * Brings a document from what it says to what it shall say, in place: only what differs is touched, so comments,
 * the order of fields and the author's style stay. `before` is the content of the document in canonical form.
 */
export function mergeInto(document: Document, before: Plain, after: Plain): void {
  document.contents = merged(document, document.contents, before, after)
}

/** True for values with the same content; the order of fields counts for nothing. */
export function same(before: unknown, after: unknown): boolean {
  if (before === after) return true
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return false
  if (Array.isArray(before) !== Array.isArray(after)) return false
  const names = Object.keys(before)
  if (names.length !== Object.keys(after).length) return false
  return names.every((name) => name in after && same((before as Plain)[name], (after as Plain)[name]))
}

function merged(document: Document, node: Node | null, before: unknown, after: unknown): Node {
  if (node && same(before, after)) return node
  if (isMap(node) && isPlain(before) && isPlain(after)) return mergedMap(document, node, before, after)
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
    if (node.items.length === before.length) return mergedList(document, node, before, after)
  }
  return withComments(newNode(document, after), node)
}

function mergedMap(document: Document, node: YAMLMap, before: Plain, after: Plain): Node {
  for (const name of Object.keys(before)) if (!(name in after)) node.delete(name)
  let place = 0
  for (const [name, value] of Object.entries(after)) {
    const at = (node.items as Pair[]).findIndex(({ key }) => isScalar(key) && key.value === name)
    const pair = node.items[at] as Pair<unknown, Node | null> | undefined
    if (pair)
      pair.value =
        name in before ? merged(document, pair.value, before[name], value) : newNode(document, value)
    else node.items.splice(place, 0, newPair(document, name, value))
    place = (at < 0 ? place : at) + 1
  }
  return node
}

function mergedList(
  document: Document,
  node: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): Node {
  const old = new Matcher(before)
  // Items that stay as they are find themselves first; else a changed one before them could take their place.
  const unchanged = after.map((item) => old.take(JSON.stringify(item)))
  const first = node.items[0]
  const items = after.map((item, index) => {
    const at = unchanged[index] ?? old.take(identity(item)) ?? old.take(kindOf(item))
    return at === undefined
      ? newNode(document, item)
      : merged(document, node.items[at] as Node, before[at], item)
  })
  if (items[0] !== first) giveComment(node, first as Node | undefined)
  node.items = items
  return node
}

/** YAML keeps what stands above the first item with the list; it moves with the item. */
function giveComment(list: YAMLSeq, first: Node | undefined): void {
  if (first && list.commentBefore) first.commentBefore = list.commentBefore
  list.commentBefore = null
}

/** Finds the old place of an item: by all that it says, by its identity, by its kind. */
class Matcher {
  readonly #places = new Map<string, number[]>()
  readonly #taken = new Set<number>()

  constructor(items: readonly unknown[]) {
    for (const [index, item] of items.entries())
      for (const mark of new Set([JSON.stringify(item), identity(item), kindOf(item)]))
        this.#places.set(mark, [...(this.#places.get(mark) ?? []), index])
  }

  take(mark: string): number | undefined {
    const place = this.#places.get(mark)?.find((index) => !this.#taken.has(index))
    if (place !== undefined) this.#taken.add(place)
    return place
  }
}

/** What tells a step from others: its id, else its kind and main parameter. */
function identity(item: unknown): string {
  if (!isPlain(item)) return JSON.stringify(item)
  if (typeof item.id === 'string') return `id ${item.id}`
  return `${kindOf(item)} ${JSON.stringify(Object.values(item)[0])}`
}

function kindOf(item: unknown): string {
  return isPlain(item) ? `kind ${Object.keys(item)[0]}` : 'value'
}

function withComments(node: Node, old: Node | null): Node {
  if (old?.commentBefore) node.commentBefore = old.commentBefore
  if (old?.comment) node.comment = old.comment
  if (old?.spaceBefore) node.spaceBefore = true
  return node
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
