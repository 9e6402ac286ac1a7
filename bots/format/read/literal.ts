import { isScalar } from 'yaml'
import type { z } from 'zod'
import { nearest } from '../../errors/index.ts'
import { isFormula } from '../formula/index.ts'
import { quotesWanted } from '../yaml/fields.ts'
import { show } from '../yaml/show.ts'
import type { Node, Source } from '../yaml/source.ts'

import { refuseDropped } from './dropped.ts'
import { nodeAt } from './node-at.ts'

type Issue = z.core.$ZodIssue

const IN_PLAIN_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  record: 'a map',
  object: 'a map',
}

/**
 * Checks a literal against its schema and notes what does not fit. Where a formula stands inside, its value is
 * not known yet, and nothing is said of it.
 */
export function checkLiteral(
  source: Source,
  node: Node,
  value: unknown,
  schema: z.ZodType,
  what: string,
): void {
  const result = schema.safeParse(value)
  if (result.success) {
    refuseDropped(source, node, schema, { value, taken: result.data }, what)
    return
  }
  for (const issue of result.error.issues) {
    if (isAboutFormula(issue, value)) continue
    const place = nodeAt(node, issue.path)
    source.refuse('field-invalid', `${what} does not fit${hint(issue, place)}`, place, {
      expected: expectation(issue),
      found: show(place),
      next: asksForText(issue) ? quotesWanted(place) : undefined,
    })
  }
}

/** What an issue asks for, in plain words. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return IN_PLAIN_WORDS[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return unionExpectation(issue.errors)
    case 'unrecognized_keys':
      return `no field ${issue.keys.map((key) => `"${key}"`).join(', ')}`
    case 'custom':
      return 'a formula, which begins with ='
    default:
      return issue.message.replace(/^(Invalid input|Invalid string|Too \w+): /, '')
  }
}

function unionExpectation(options: readonly (readonly Issue[])[]): string {
  const wanted = options.flatMap((issues) => issues.slice(0, 1)).filter(isWritable)
  return [...new Set(wanted.map(expectation))].join(', or ')
}

/** False for what only a program can give, such as an instance of a class. */
function isWritable(issue: Issue): boolean {
  return issue.code !== 'custom' && (issue.code !== 'invalid_type' || issue.expected in IN_PLAIN_WORDS)
}

function asksForText(issue: Issue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((issues) => issues.some(asksForText))
  return (issue.code === 'invalid_type' && issue.expected === 'string') || issue.code === 'invalid_value'
}

function hint(issue: Issue, node: Node): string {
  if (issue.code !== 'invalid_value' || !isScalar(node)) return ''
  const [best] = nearest(String(node.value), issue.values.map(String))
  return best === undefined ? '' : `; did you mean "${best}"?`
}

function isAboutFormula(issue: Issue, value: unknown): boolean {
  let inside = value
  for (const step of issue.path) {
    if (isFormula(inside)) return true
    inside = (inside as Record<PropertyKey, unknown> | null | undefined)?.[step]
  }
  return holdsFormula(inside)
}

/** True for a formula, and for a map or list with one in it. */
function holdsFormula(value: unknown): boolean {
  if (isFormula(value)) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(holdsFormula)
}
