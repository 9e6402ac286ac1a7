import type { BotInput } from '../../../main/api/host/contract/bots.ts'

/** What stands in the fields of a form of inputs, by name. */
export type InputDrafts = Readonly<Record<string, string | boolean>>

/** What keeps a draft from being a value. */
export type InputProblem = 'missing' | 'number' | 'list' | 'map' | 'credential'

export interface ReadDrafts {
  /** Values by name; inputs that were left empty are not in it. */
  readonly values: Readonly<Record<string, unknown>>
  readonly problems: Readonly<Record<string, InputProblem>>
}

/** The fields of a form as they are filled at first. */
export function draftsOf(
  inputs: readonly BotInput[],
  values: Readonly<Record<string, unknown>>,
): InputDrafts {
  return Object.fromEntries(
    inputs.map((input) => [input.name, draftOf(input, values[input.name] ?? input.default)]),
  )
}

/** The values that the fields stand for, and what is wrong with the others. */
export function readDrafts(inputs: readonly BotInput[], drafts: InputDrafts): ReadDrafts {
  const values: Record<string, unknown> = {}
  const problems: Record<string, InputProblem> = {}
  for (const input of inputs) {
    const { value, problem } = readDraft(input, drafts[input.name] ?? '')
    if (problem) problems[input.name] = problem
    else if (value !== undefined) values[input.name] = value
  }
  return { values, problems }
}

function draftOf({ type }: BotInput, value: unknown): string | boolean {
  if (type === 'yes-no') return value === true
  if (value === undefined || value === null) return ''
  if (type === 'list' && Array.isArray(value) && value.every(isLine)) return value.join('\n')
  return typeof value === 'object' ? JSON.stringify(value, undefined, 2) : String(value)
}

/** True for a text that stands for itself in a line of its own. */
function isLine(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value === value.trim() && !/[\r\n]|^\[/.test(value)
}

interface Read {
  readonly value?: unknown
  readonly problem?: InputProblem
}

function readDraft(input: BotInput, draft: string | boolean): Read {
  if (typeof draft === 'boolean') return { value: draft }
  if (draft.trim() === '') return input.optional ? {} : { problem: 'missing' }
  switch (input.type) {
    case 'number':
      return Number.isFinite(Number(draft)) ? { value: Number(draft) } : { problem: 'number' }
    case 'list':
      return readList(draft)
    case 'map':
      return readMap(draft)
    case 'credential':
      return { problem: 'credential' }
    default:
      return { value: input.type === 'text' ? draft : draft.trim() }
  }
}

/** A list is written in JSON, or as one entry a line. */
function readList(draft: string): Read {
  if (!draft.trimStart().startsWith('[')) {
    const lines = draft.split(/\r?\n/).map((line) => line.trim())
    return { value: lines.filter((line) => line !== '') }
  }
  const value = parsed(draft)
  return Array.isArray(value) ? { value } : { problem: 'list' }
}

function readMap(draft: string): Read {
  const value = parsed(draft)
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isMap ? { value } : { problem: 'map' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
