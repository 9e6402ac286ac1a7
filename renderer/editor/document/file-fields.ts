import type { YAMLMap } from 'yaml'
import { replaceText } from './edits.ts'
import { FieldLines, textWithField, textWithMap } from './field-lines.ts'
import { fieldOf, linesOf, textOf } from './lines.ts'
import { moveIn, removeIn } from './map-entries.ts'
import type { BotDocument, Edit } from './model.ts'
import { fieldsIn } from './read.ts'

/** The fields of bot.yaml and of subflows, in the order in which they are written. */
const ORDER = [
  'bot',
  'subflow',
  'format',
  'title',
  'note',
  'browser',
  'inputs',
  'assets',
  'open',
  'transactions',
  'steps',
  'close',
  'result',
]

/** Sets a field of a file to plain data, as written; undefined removes it. Its comments stay. */
export function setFileField(file: string, name: string, value: unknown): Edit {
  return (document) => {
    const text = textWithField(linesOfFile(document, file), name, value, ORDER)
    return replaceText(file, text)(document)
  }
}

/** Sets a field inside a field that has its entries on lines of their own; lists of steps among these stay as they are. */
export function setInnerField(
  file: string,
  outer: string,
  name: string,
  value: unknown,
  order: readonly string[],
): Edit {
  return (document) => {
    const place = filePlaces(document, file).find((one) => one.name === outer)
    const lines = linesOf(document.texts.get(file) ?? '')
    const inner = lines.slice(place?.first, place?.last)
    const column = inner.find(({ isBare }) => !isBare)?.indent
    if (place === undefined || column === undefined) return { document }
    const text = textWithField(new FieldLines(textOf(inner), column), name, value, order)
    const around = [textOf(lines.slice(0, place.first)), textOf(lines.slice(place.last))]
    return replaceText(file, around.join(text))(document)
  }
}

/** Moves an entry of a field that is a map by so many places; nothing where there is no such place. */
export function moveEntry(file: string, field: string, name: string, by: number): Edit {
  return changedMap(file, field, (map) => moveIn(map, name, by))
}

/** Takes an entry out of a field that is a map; the field goes with its last one. */
export function removeEntry(file: string, field: string, name: string): Edit {
  return changedMap(file, field, (map) => removeIn(map, name))
}

/** The lines that a field takes, or an entry of a field; from 1, the last one included. */
export interface FieldPlace {
  readonly name: string
  readonly first: number
  readonly last: number
}

/** Where the fields of a file stand. */
export function filePlaces(document: BotDocument, file: string): FieldPlace[] {
  return placesIn(document.texts.get(file) ?? '', 1)
}

/** Where the entries of a field stand that has one a line. */
export function entryPlaces(document: BotDocument, file: string, field: string): FieldPlace[] {
  const place = filePlaces(document, file).find(({ name }) => name === field)
  if (place === undefined) return []
  const lines = linesOf(document.texts.get(file) ?? '').slice(place.first, place.last)
  return placesIn(textOf(lines), place.first + 1)
}

function placesIn(text: string, firstLine: number): FieldPlace[] {
  const lines = linesOf(text)
  const column = lines.find(({ isBare }) => !isBare)?.indent ?? 0
  let line = firstLine
  return fieldsIn(lines, column).flatMap((group) => {
    const first = line
    line += group.length
    const name = group[0] && fieldOf(group[0], column)?.name
    return name === undefined ? [] : [{ name, first, last: line - 1 }]
  })
}

function changedMap(file: string, field: string, change: (map: YAMLMap) => void): Edit {
  return (document) => {
    const text = textWithMap(linesOfFile(document, file), field, change, ORDER)
    return text === undefined ? { document } : replaceText(file, text)(document)
  }
}

function linesOfFile({ texts }: BotDocument, file: string): FieldLines {
  return new FieldLines(texts.get(file) ?? '', 0)
}
