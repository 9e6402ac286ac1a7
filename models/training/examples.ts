import { createHash } from 'node:crypto'
import { z } from 'zod'

/** A class's name: what people and files can show as it is. */
const labelPattern = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,99}$/u

const example = z.strictObject({
  id: z.string().min(1).optional(),
  label: z.string().regex(labelPattern, 'is no name of letters, digits, spaces and . _ / -'),
  text: z.string(),
  group: z.string().min(1).optional(),
})

/** A text and what it is. */
export interface Example {
  readonly id?: string | undefined
  readonly label: string
  readonly text: string
  /**
   * Names what resembles each other, such as one sender's or one layout's documents. A group is never divided between
   * learning and checking, so that the limits hold for senders and layouts that are new.
   */
  readonly group?: string | undefined
}

/** Examples that cannot be learned from; says where, what was expected and what was found. */
export class BadExamples extends Error {
  override readonly name = 'BadExamples'
  readonly file: string
  /** Counted from 1; absent where the examples as a whole are not enough. */
  readonly line: number | undefined
  readonly expected: string
  readonly found: string

  constructor(at: { file: string; line?: number }, expected: string, found: string) {
    super(`${at.file}${at.line === undefined ? '' : `:${at.line}`}: expected ${expected}, found ${found}`)
    this.file = at.file
    this.line = at.line
    this.expected = expected
    this.found = found
  }
}

/** Examples of a JSONL file; blank lines are passed over. Throws `BadExamples` at the first line that is none. */
export function parseExamples(content: string, file: string): Example[] {
  return content.split('\n').flatMap((line, index) => {
    const text = line.replace(/^\uFEFF/u, '').trim()
    return text === '' ? [] : [parseLine(text, { file, line: index + 1 })]
  })
}

function parseLine(text: string, at: { file: string; line: number }): Example {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new BadExamples(at, 'an object as JSON', error instanceof Error ? error.message : String(error))
  }
  const parsed = example.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') ?? ''
  throw new BadExamples(
    at,
    '{ "label", "text" } and perhaps "id", "group"',
    `${where} ${issue?.message}`.trim(),
  )
}

/** A text that stands twice with different labels; by id where they have one, else by place counted from 1. */
export interface Contradiction {
  readonly labels: readonly string[]
  readonly examples: readonly string[]
}

/** Texts that are said to be of different classes: one of the labels is wrong. */
export function contradictions(examples: readonly Example[]): Contradiction[] {
  const byText = Map.groupBy(examples.entries(), ([, { text }]) => text)
  return [...byText.values()]
    .map((same) => ({
      labels: [...new Set(same.map(([, { label }]) => label))],
      examples: same.map(([place, { id }]) => id ?? `example ${place + 1}`),
    }))
    .filter(({ labels }) => labels.length > 1)
}

/** SHA-256 of what is learned from the examples: labels, texts and groups in their order, not their ids. */
export function examplesDigest(examples: readonly Example[]): string {
  const content = examples.map(({ label, text, group }) => JSON.stringify([label, text, group ?? null]))
  return createHash('sha256').update(content.join('\n')).digest('hex')
}

const FEWEST_CLASSES = 2
const FEWEST_EXAMPLES = 5

/** How many examples each class has, by name. Throws `BadExamples` where they are too few to learn from. */
export function countsOf(examples: readonly Example[], file: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1)
  if (counts.size < FEWEST_CLASSES) {
    throw new BadExamples({ file }, `examples of at least ${FEWEST_CLASSES} classes`, `${counts.size}`)
  }
  for (const [label, count] of counts) {
    if (count < FEWEST_EXAMPLES)
      throw new BadExamples({ file }, `at least ${FEWEST_EXAMPLES} examples of "${label}"`, `${count}`)
  }
  // In the order of code units: the same on every machine.
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
