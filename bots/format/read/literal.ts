import { isScalar } from 'yaml'
import type { z } from 'zod'
import { nearest } from '../../errors/index.ts'
import { asksForText, expectation } from '../../steps/expectation.ts'
import { isFormula } from '../formula/index.ts'
import { quotesWanted } from '../yaml/fields.ts'
import { show } from '../yaml/show.ts'
import type { Node, Source } from '../yaml/source.ts'

import { refuseDropped } from './dropped.ts'
import { nodeAt } from './node-at.ts'

type Issue = z.core.$ZodIssue

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
