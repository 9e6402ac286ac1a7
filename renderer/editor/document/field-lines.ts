import { Document, isMap, isScalar, parseDocument, YAMLMap } from 'yaml'
import { mergeInto } from '../../../bots/format/print/merge.ts'
import { newNode, STYLE } from '../../../bots/format/print/style.ts'
import { fieldOf, isOpen, type Line, lineEndOf, linesOf, textOf } from './lines.ts'
import { fieldsIn } from './read.ts'

/** The text with one field set to plain data, or without it where the value is undefined; a new one goes where `order` says. */
export function textWithField(
  fields: FieldLines,
  name: string,
  value: unknown,
  order: readonly string[],
): string {
  return fields.has(name) ? fields.replaced(name, value) : fields.added(name, value, order)
}

/**
 * The text with a field changed that is a map; where it has none it is an empty one before, and an empty one is left
 * out. Undefined where there is nothing to change.
 */
export function textWithMap(
  fields: FieldLines,
  name: string,
  change: (map: YAMLMap) => void,
  order: readonly string[],
): string | undefined {
  if (fields.has(name)) return fields.printed(name, (old) => changedMap(name, old, change))
  const map = new YAMLMap()
  change(map)
  return map.items.length === 0 ? undefined : fields.added(name, map, order)
}

/** The fields of a step or file as groups of lines; lists of steps are among them. */
export class FieldLines {
  readonly #column: number
  readonly #groups: Line[][]
  readonly #lineEnd: string

  /** `column` is where the fields begin. */
  constructor(text: string, column: number) {
    this.#column = column
    this.#groups = fieldsIn(linesOf(text), column).map((group) => [...group])
    this.#lineEnd = lineEndOf(text)
  }

  has(name: string): boolean {
    return this.#indexOf(name) >= 0
  }

  /** The text with a field changed or removed. */
  replaced(name: string, value: unknown): string {
    return this.printed(name, (old) => (value === undefined ? '' : printedField(name, value, old)))
  }

  /** The text with a field printed anew out of its old text, without indentation; an empty one removes it. */
  printed(name: string, print: (old: string) => string): string {
    const at = this.#indexOf(name)
    const group = this.#groups[at] ?? []
    const own = group.slice(0, group.findLastIndex(({ isBare }) => !isBare) + 1)
    const begin = own[0]?.text.slice(0, this.#column) ?? ''
    const fragment = textOf(own).slice(begin.length)
    const fresh = printedBelow(this.#dedented(fragment), print)
    const printed = fresh === '' ? '' : this.#indented(fresh, begin)
    this.#groups[at] = [...linesOf(printed), ...group.slice(own.length)]
    const next = this.#groups[at + 1]?.[0]
    // The dash of a step stays where its first field goes.
    if (printed === '' && begin.includes('-') && next) {
      this.#groups[at + 1]?.splice(0, 1, { ...next, text: begin + next.text.slice(this.#column) })
    }
    return this.#text()
  }

  /** The text with a new field, behind those that come before it in `order`. */
  added(name: string, value: unknown, order: readonly string[]): string {
    if (value === undefined) return this.#text()
    const before = new Set(order.slice(0, order.indexOf(name)))
    const last = this.#groups.findLastIndex((group) => before.has(this.#nameOf(group) ?? ''))
    const group = this.#groups[last < 0 ? 1 : last] ?? []
    const end = group.findLastIndex(({ isBare }) => !isBare) + 1
    const printed = this.#indented(printedField(name, value), ' '.repeat(this.#column))
    const above = group[end - 1]
    if (above && !above.text.endsWith('\n')) group[end - 1] = { ...above, text: above.text + this.#lineEnd }
    group.splice(end, 0, ...linesOf(printed))
    return this.#text()
  }

  #text(): string {
    return this.#groups.map(textOf).join('')
  }

  #indexOf(name: string): number {
    return this.#groups.findIndex((group) => this.#nameOf(group) === name)
  }

  #nameOf([first]: readonly Line[]): string | undefined {
    return first && fieldOf(first, this.#column)?.name
  }

  #dedented(fragment: string): string {
    return fragment.replaceAll('\r\n', '\n').replace(new RegExp(`^ {0,${this.#column}}`, 'gm'), '')
  }

  #indented(printed: string, begin: string): string {
    const indented = printed.replace(/^(?=[^\n])/gm, ' '.repeat(this.#column))
    return (begin + indented.slice(this.#column)).replaceAll('\n', this.#lineEnd)
  }
}

/** Prints a field anew; a comment behind its name alone is held back, since the parser takes it for one of the first entry. */
function printedBelow(old: string, print: (old: string) => string): string {
  const [first] = linesOf(old)
  const field = first && fieldOf(first, 0)
  if (first === undefined || field === undefined || !isOpen(first, field.colon)) return print(old)
  const name = first.text.slice(0, field.colon + 1)
  const comment = first.text.slice(name.length).trimEnd()
  const fresh = print(name + old.slice(name.length + comment.length))
  return fresh.startsWith(`${name}\n`) ? name + comment + fresh.slice(name.length) : fresh
}

/** A field as lines without indentation; of the old ones, what still holds stays as it was written. */
function printedField(name: string, value: unknown, old?: string): string {
  const document =
    old === undefined ? undefined : parseDocument(old, { uniqueKeys: false, logLevel: 'silent' })
  if (document && document.errors.length === 0 && isMap(document.contents)) {
    mergeInto(document as Document, document.toJSON(), { [name]: value })
    return document.toString(STYLE)
  }
  const fresh = new Document()
  fresh.contents = newNode(fresh, { [name]: value }) as YAMLMap
  return fresh.toString(STYLE)
}

function changedMap(name: string, old: string, change: (map: YAMLMap) => void): string {
  const document = parseDocument(old, { uniqueKeys: false, logLevel: 'silent' })
  const map = isMap(document.contents) ? document.contents.get(name) : undefined
  if (document.errors.length > 0 || !isMap(map)) return old
  const [first] = map.items
  // What stands above the first entry is its comment: the parser has it as one of the whole map.
  if (map.commentBefore && isScalar(first?.key)) {
    first.key.commentBefore = map.commentBefore
    map.commentBefore = null
  }
  change(map)
  return map.items.length === 0 ? '' : document.toString(STYLE)
}
