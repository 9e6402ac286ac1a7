import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { expectation } from '../../steps/expectation.ts'

/** In longer texts a place is not looked up: that takes longer than it helps. */
const LONGEST_SEARCHED = 1024 * 1024

type Path = readonly PropertyKey[]

/**
 * The value of a JSON text, checked against a schema. Throws `recording-invalid` with the path, line and column of
 * what is wrong, what was expected and what was found.
 */
export function readJson<T extends z.ZodType>(text: string, file: string, schema: T): z.output<T> {
  const value = parsed(text, file)
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw misfit(result.error, value, text, file)
}

/** The value of a JSON text. Throws `recording-invalid` with line and column. */
export function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const end = message.includes('end of JSON') ? text.length : 0
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? end)
    throw new BotError('recording-invalid', `${file} is no JSON`, {
      at: { file, ...placeOf(text, offset) },
      expected: 'a whole JSON text',
      // What V8 quotes of the text may hold a password.
      found: text.trim() === '' ? 'nothing' : message.replace(/, ".*/s, '').slice(0, 200),
      cause,
    })
  }
}

/** A path as JavaScript has it: `steps[3].selectors`. */
export function spokenPath(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

function misfit(error: z.ZodError, value: unknown, text: string, file: string): BotError {
  const [issue] = error.issues
  const path = issue?.path ?? []
  const where = path.length === 0 ? 'The file' : spokenPath(path)
  return new BotError('recording-invalid', `${where} is not what such a recording has there`, {
    at: { file, ...placeInJson(text, path) },
    expected: issue ? expectation(issue) : 'a recording',
    found: inWords(valueAt(value, path)),
  })
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Record<PropertyKey, unknown>)[part]
  }
  return at
}

/** What kind of thing it is; not the thing itself, which may be a secret. */
function inWords(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a map'
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : String(value)
}

/** Where the value at a path stands; for a value that is not there, what should hold it. */
function placeInJson(text: string, path: Path): { line: number; column: number } {
  if (text.length > LONGEST_SEARCHED) return { line: 1, column: 1 }
  try {
    const document = parseDocument(text, { logLevel: 'silent', keepSourceTokens: false })
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number] } | undefined
      if (node?.range) return placeOf(text, node.range[0])
    }
  } catch {
    // Nested too deeply for that parser; the path says it all the same.
  }
  return { line: 1, column: 1 }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const begin = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - begin + 1 }
}
