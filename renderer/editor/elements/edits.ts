import {
  type Document,
  isMap,
  isPair,
  isScalar,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import { STYLE } from '../../../bots/format/print/style.ts'
import { type BotDocument, type Edit, replaceTexts, setField } from '../document/index.ts'
import { lineEndOf } from '../document/lines.ts'
import { usesOf } from './uses.ts'

const FILE = 'elements.yaml'
const LOCK = 'elements.lock'

/** Gives an element another name; every step and element that names it follows, and what elements.lock knows of it. */
export function renameElement(from: string, to: string): Edit {
  return (document) => {
    const uses = usesOf(document).get(from) ?? []
    const renamed = uses.reduce((edited, { path, field }) => setField(path, field, to)(edited.document), {
      document,
    })
    const changes = new Map([
      [FILE, changedYaml(document, (file) => renameIn(file, from, to))],
      ...lockChange(document, (name) => (name === from ? to : name)),
    ])
    return { document: replaceTexts(changes)(renamed.document).document }
  }
}

/** Takes an element out, with what elements.lock knows of it, and groups that it leaves empty. */
export function removeElement(ref: string): Edit {
  return (document) => {
    const changes = new Map([
      [FILE, changedYaml(document, (file) => removeIn(file, ref.split('.')))],
      ...lockChange(document, (name) => (name === ref ? undefined : name)),
    ])
    return { document: replaceTexts(changes)(document).document }
  }
}

function changedYaml({ texts }: BotDocument, change: (file: Document) => void): string {
  const text = texts.get(FILE) ?? ''
  const file = parseDocument(text.replaceAll('\r\n', '\n'), { logLevel: 'silent' })
  if (file.errors.length > 0) return text
  change(file as Document)
  // Without its last element the file holds nothing at all.
  const isEmpty = isMap(file.contents) && file.contents.items.length === 0
  return isEmpty ? '{}\n' : file.toString(STYLE).replaceAll('\n', lineEndOf(text))
}

function renameIn(file: Document, from: string, to: string): void {
  const [old, next] = [from.split('.'), to.split('.')]
  const pair = pairAt(file, old)
  if (pair === undefined) return
  const name = next.at(-1) ?? to
  if (old.slice(0, -1).join('.') === next.slice(0, -1).join('.')) pair.key.value = name
  else {
    removeIn(file, old)
    file.setIn(next, pair.value)
  }
  visit(file, {
    Pair(_key, { key, value }) {
      const isPlace = isScalar(key) && (key.value === 'within' || key.value === 'frame')
      if (isPlace && isScalar(value) && value.value === from) value.value = to
    },
  })
}

function removeIn(file: Document, way: readonly string[]): void {
  file.deleteIn(way)
  const group = way.slice(0, -1)
  const rest = file.getIn(group)
  if (group.length > 0 && isMap(rest) && rest.items.length === 0) removeIn(file, group)
}

type NamedPair = Pair<Scalar, unknown>

function pairAt(file: Document, way: readonly string[]): NamedPair | undefined {
  const group = way.length === 1 ? file.contents : file.getIn(way.slice(0, -1))
  const items = isMap(group) ? (group as YAMLMap).items : []
  return items.find(
    (pair): pair is NamedPair => isPair(pair) && isScalar(pair.key) && pair.key.value === way.at(-1),
  )
}

/** elements.lock is written by machines: a map in JSON, by names. */
function lockChange(
  { texts }: BotDocument,
  nameOf: (name: string) => string | undefined,
): readonly (readonly [string, string])[] {
  const text = texts.get(LOCK)
  const lock: unknown = text === undefined ? undefined : parseDocument(text, { logLevel: 'silent' }).toJSON()
  if (typeof lock !== 'object' || lock === null) return []
  const entries = Object.entries(lock).flatMap(([name, known]) => {
    const next = nameOf(name)
    return next === undefined ? [] : [[next, known] as const]
  })
  return [[LOCK, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`]]
}
