import { isContainer } from '../../../bots/steps/define.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { fieldOf, isItem, isOpen, type Line, linesOf, textOf } from './lines.ts'
import type { Part, StepFile, StepList, StepNode } from './model.ts'
import { plainStep } from './plain-step.ts'

/** Fields with steps: `cases.*` stands for a map of lists. */
type Blocks = readonly string[]

const blocksByKind: ReadonlyMap<string, Blocks> = new Map(
  catalogue.map((kind) => [kind.kind, [...(isContainer(kind) ? kind.blocks : []), 'verify', 'compensate']]),
)
const BOT: Blocks = ['open', 'transactions.*', 'steps', 'close']
const SUBFLOW: Blocks = ['steps']

let lastUid = 0

/** Cuts the text of bot.yaml or a subflow at its steps. Those that stand as before keep their identity. */
export function readStepFile(name: string, text: string, before?: StepFile): StepFile {
  const cut = new Cut(name === 'bot.yaml' ? BOT : SUBFLOW)
  return { name, parts: cut.parts(linesOf(text), 0, before?.parts) }
}

/** Cuts one step anew after its own text has changed; whole lines, beginning with its dash. */
export function readStep(text: string, before?: StepNode): StepNode {
  const lines = linesOf(text)
  return stepOf(lines, lines[0]?.indent ?? 0, '', before)
}

/** Finds the lists of steps among the fields of one map. */
class Cut {
  readonly #blocks: Blocks

  constructor(blocks: Blocks) {
    this.#blocks = blocks
  }

  /** `column` is where the fields begin; `prefix` the name of the map that these lines are the value of. */
  parts(lines: readonly Line[], column: number, before: readonly Part[] = [], prefix = ''): Part[] {
    const parts: Part[] = []
    let plain: Line[] = []
    for (const field of fieldsIn(lines, column)) {
      const found = this.#valueParts(field, column, before, prefix)
      if (found === undefined) {
        plain.push(...field)
        continue
      }
      parts.push(textOf(plain), ...found)
      plain = []
    }
    return joined([...parts, textOf(plain)])
  }

  /** The parts of a field that holds steps; undefined for all others. */
  #valueParts(lines: readonly Line[], column: number, before: readonly Part[], prefix: string) {
    const [first, ...rest] = lines
    const field = first && fieldOf(first, column)
    if (first === undefined || field === undefined) return undefined
    const name = prefix + field.name
    const isMap = this.#blocks.includes(`${name}.*`)
    if (isMap && isOpen(first, field.colon)) {
      const inner = rest.find(({ isBare }) => !isBare)?.indent ?? 0
      return inner > column ? [first.text, ...this.parts(rest, inner, before, `${name}.`)] : undefined
    }
    const isBlock = this.#blocks.includes(name) || this.#isOneOfMap(prefix, name)
    const old = before.find((part): part is StepList => typeof part !== 'string' && part.name === name)
    return isBlock ? listParts(name, first, field.colon, rest, old) : undefined
  }

  #isOneOfMap(prefix: string, name: string): boolean {
    return prefix === 'transactions.' ? name === 'transactions.steps' : this.#blocks.includes(`${prefix}*`)
  }
}

/** Lines by the field that they belong to; what stands before the first one is a group of its own. */
export function fieldsIn(lines: readonly Line[], column: number): Line[][] {
  const fields: Line[][] = [[]]
  for (const [index, line] of lines.entries()) {
    const begins = !line.isBare && (line.indent === column || (index === 0 && line.indent < column))
    if (begins && !isItem(line, column)) fields.push([line])
    else fields.at(-1)?.push(line)
  }
  return fields
}

function listParts(
  name: string,
  first: Line,
  colon: number,
  rest: readonly Line[],
  before?: StepList,
): Part[] | undefined {
  const behind = first.text.slice(colon + 1)
  const [empty = ''] = /^\s*\[\s*\]/.exec(behind) ?? []
  const opening = first.text.slice(0, colon + 1)
  const list = {
    name,
    opening,
    empty: empty || ' []',
    indent: indentOf(first, colon) + 2,
    steps: [],
    tail: '',
  }
  if (empty) return [{ ...list, rest: behind.slice(empty.length) }, textOf(rest)]
  const at = rest.findIndex(({ isBare }) => !isBare)
  const item = rest[at]
  if (!isOpen(first, colon)) return undefined
  if (item === undefined) return [{ ...list, empty, rest: behind }, textOf(rest)]
  if (!isItem(item, item.indent)) return undefined
  const lead = leadOf(rest.slice(0, at), item.indent)
  const {
    steps,
    tail,
    behind: after,
  } = stepsOf(rest.slice(at - lead.length), item.indent, before?.steps ?? [])
  const above = textOf(rest.slice(0, at - lead.length))
  return [{ ...list, rest: behind + above, indent: item.indent, steps, tail }, after]
}

/** Where a field begins, behind the dash of its step. */
function indentOf({ text }: Line, colon: number): number {
  return text.slice(0, colon).search(/[^\s-]/)
}

/** Those of the bare lines right above a step that belong to it: they are indented as it is, or stand between such. */
function leadOf(above: readonly Line[], column: number): readonly Line[] {
  return above.slice(
    above.findLastIndex(({ indent }) => indent !== Number.POSITIVE_INFINITY && indent !== column) + 1,
  )
}

function stepsOf(lines: readonly Line[], column: number, before: readonly StepNode[]) {
  const starts = lines.flatMap((line, index) => (isItem(line, column) ? [index] : []))
  const chunks: { lead: string; lines: readonly Line[]; text: string }[] = []
  let from = 0
  for (const [nth, start] of starts.entries()) {
    const next = starts[nth + 1] ?? lines.length
    const end = endOf(lines, start, next, column)
    const own = lines.slice(start, end)
    chunks.push({ lead: textOf(lines.slice(from, start)), lines: own, text: textOf(own) })
    from = end
  }
  const rest = lines.slice(from)
  const foreign = rest.findIndex(({ indent }) => indent < column)
  const cut = foreign < 0 ? lastComment(rest) : foreign
  const steps = matched(chunks, before).map(([chunk, old]) => stepOf(chunk.lines, column, chunk.lead, old))
  return { steps, tail: textOf(rest.slice(0, cut)), behind: textOf(rest.slice(cut)) }
}

/** The bare lines behind a step belong to what follows, unless they are indented as its fields are. */
function endOf(lines: readonly Line[], start: number, next: number, column: number): number {
  return (
    lines
      .slice(0, next)
      .findLastIndex(
        (line, index) =>
          index <= start ||
          !line.isBare ||
          (line.indent > column && line.indent !== Number.POSITIVE_INFINITY),
      ) + 1
  )
}

function lastComment(lines: readonly Line[]): number {
  return lines.findLastIndex(({ indent }) => indent !== Number.POSITIVE_INFINITY) + 1
}

interface Chunk {
  readonly lead: string
  readonly lines: readonly Line[]
  readonly text: string
}

/** Which step each one was: those that are alike at both ends stayed; what is between them was changed in its place. */
function matched(chunks: readonly Chunk[], before: readonly StepNode[]): [Chunk, StepNode | undefined][] {
  const isSame = (chunk: Chunk | undefined, old: StepNode | undefined) =>
    chunk?.text === (old && partsText(old.parts))
  const most = Math.min(chunks.length, before.length)
  let head = 0
  while (head < most && isSame(chunks[head], before[head])) head++
  let tail = 0
  while (tail < most - head && isSame(chunks.at(-1 - tail), before.at(-1 - tail))) tail++
  return chunks.map((chunk, index) => {
    if (index < head) return [chunk, before[index]]
    if (index >= chunks.length - tail) return [chunk, before[index - chunks.length + before.length]]
    return [chunk, chunks.length === before.length ? before[index] : undefined]
  })
}

function stepOf(lines: readonly Line[], column: number, lead: string, before?: StepNode): StepNode {
  const text = textOf(lines)
  if (before && partsText(before.parts) === text) return before.lead === lead ? before : { ...before, lead }
  const fields = fieldColumn(lines, column)
  const names = fieldsIn(lines, fields).map(([line]) => line && fieldOf(line, fields)?.name)
  const kind = (isInBraces(text) ? namesInBraces(text) : names).find(
    (name) => name !== undefined && blocksByKind.has(name),
  )
  const cut = new Cut(blocksByKind.get(kind ?? '') ?? [])
  const uid = before?.uid ?? ++lastUid
  return { uid, lead, kind, parts: cut.parts(lines, fields, before?.parts) }
}

/** True for a step as `- { browser.click: ledger.post }`. */
export function isInBraces(text: string): boolean {
  return /^ *- *\{/.test(text)
}

function namesInBraces(text: string): string[] {
  return Object.keys(plainStep(text) ?? {})
}

/** Where the fields of a step begin: behind its dash, or on the next line that says something. */
export function fieldColumn(lines: readonly Line[], column: number): number {
  const behind = lines[0]?.text.slice(column + 1).search(/[^ ]/) ?? -1
  const first = lines[0]?.text.slice(column + 1 + behind)
  if (first !== undefined && !/^(#.*)?\s*$/.test(first)) return column + 1 + behind
  return lines.slice(1).find(({ isBare }) => !isBare)?.indent ?? column + 2
}

/** Neighbouring texts as one, and none that is empty. */
function joined(parts: readonly Part[]): Part[] {
  const whole: Part[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (typeof part === 'string' && typeof last === 'string') whole[whole.length - 1] = last + part
    else if (part !== '') whole.push(part)
  }
  return whole
}

/** The text that parts are of. */
export function partsText(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : listText(part))).join('')
}

function listText({ opening, empty, rest, steps, tail }: StepList): string {
  if (steps.length === 0) return opening + empty + rest + tail
  return opening + rest + steps.map(({ lead, parts }) => lead + partsText(parts)).join('') + tail
}
