import { Document, isMap, isScalar, parseDocument, YAMLMap } from 'yaml'
import { mergeInto } from '../../../bots/format/print/merge.ts'
import { newNode, STYLE } from '../../../bots/format/print/style.ts'
import { commonFields, kindRules } from '../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { fieldOf, type Line, lineEndOf, linesOf, textOf } from './lines.ts'
import type { StepNode } from './model.ts'
import { fieldColumn, fieldsIn, isInBraces, partsText, readStep } from './read.ts'

const rules = kindRules(catalogue)

/**
 * The step with one field set to plain data, or without it where the value is undefined. Only the lines of that field
 * change; comments in them stay.
 */
export function withField(step: StepNode, name: string, value: unknown): StepNode {
  const block = inBlockStyle(step)
  const fields = new FieldLines(block)
  const text = fields.has(name) ? fields.replaced(name, value) : fields.added(name, value, orderOf(step.kind))
  return { ...readStep(text, step), lead: step.lead }
}

/**
 * The step with a field changed that is a map, its comments too; where it has none it is an empty one before, and an empty
 * one is left out. What cannot be read as a map stays as it is.
 */
export function withMap(step: StepNode, name: string, change: (map: YAMLMap) => void): StepNode {
  const fields = new FieldLines(inBlockStyle(step))
  if (!fields.has(name)) {
    const map = new YAMLMap()
    change(map)
    return map.items.length === 0 ? step : withField(step, name, map)
  }
  const text = fields.printed(name, (old) => changedMap(name, old, change))
  return { ...readStep(text, step), lead: step.lead }
}

/** The fields of a step as groups of lines; lists of steps are among them. */
class FieldLines {
  readonly #column: number
  readonly #groups: Line[][]
  readonly #lineEnd: string

  constructor(text: string) {
    const lines = linesOf(text)
    this.#column = fieldColumn(lines, lines[0]?.indent ?? 0)
    this.#groups = fieldsIn(lines, this.#column).map((group) => [...group])
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
    const fresh = print(this.#dedented(fragment))
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

/** The text of a step whose fields have lines of their own, also where they stood in braces. */
function inBlockStyle({ parts }: StepNode): string {
  const text = partsText(parts)
  const indent = text.search(/[^ ]/)
  if (!isInBraces(text)) return text
  const document = parseDocument(text.slice(indent).replaceAll('\r\n', '\n'))
  const item = document.getIn([0], true)
  if (document.errors.length > 0 || !isMap(item)) return text
  item.flow = false
  return document
    .toString(STYLE)
    .replace(/^(?=[^\n])/gm, ' '.repeat(indent))
    .replaceAll('\n', lineEndOf(text))
}

/** The kind, its parameters, what every step may carry, then the steps inside. */
function orderOf(kind = ''): string[] {
  const rule = rules.get(kind)
  return [kind, ...(rule?.params ?? []).map(({ field }) => field), ...commonFields]
}
