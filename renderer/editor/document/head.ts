import { isMap, parseDocument } from 'yaml'
import { filePlaces } from './file-fields.ts'
import type { BotDocument, Part } from './model.ts'

const known = new WeakMap<readonly Part[], Readonly<Record<string, unknown>>>()

/** What stands in a file beside its steps, as plain data: title, inputs, what the items are; empty where it is no YAML. */
export function headOf(document: BotDocument, file: string): Readonly<Record<string, unknown>> {
  const parts = document.files.get(file)?.parts ?? []
  const head = known.get(parts) ?? readHead(parts)
  known.set(parts, head)
  return head
}

/** The fields of a file that can be edited beside its steps. */
const OF_HEAD = new Set(['title', 'note', 'inputs', 'assets', 'browser', 'transactions', 'result'])

/** False where the YAML of a head is broken: nothing is known of it then, and nothing may be written into it. */
export function isHeadReadable(document: BotDocument, file: string): boolean {
  return Object.keys(headOf(document, file)).length > 0
}

/** True for a line of what a file says of itself, as far as it can be read at all. */
export function isInHead(document: BotDocument, file: string, line: number): boolean {
  if (!isHeadReadable(document, file)) return false
  return filePlaces(document, file).some(
    ({ name, first, last }) => OF_HEAD.has(name) && first <= line && line <= last,
  )
}

/** What people call the bot. */
export function titleOf(document: BotDocument): string {
  const { title, bot } = headOf(document, 'bot.yaml')
  return [title, bot].find((name) => typeof name === 'string' && name !== '')?.toString() ?? ''
}

function readHead(parts: readonly Part[]): Readonly<Record<string, unknown>> {
  const text = parts.filter((part) => typeof part === 'string').join('')
  const { contents, errors } = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  return errors.length === 0 && isMap(contents) ? contents.toJSON() : {}
}
