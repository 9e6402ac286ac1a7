import { z } from 'zod'
import { selectorKinds } from '../../elements/types.ts'
import { expectedOf } from '../../elements/written.ts'
import type { AuthoredElement } from '../model.ts'
import { entriesOf } from '../yaml/entries.ts'
import { plainOf, REFUSED } from '../yaml/plain.ts'
import { isNothing, type Source } from '../yaml/source.ts'
import { checkLiteral } from './literal.ts'

/** A further selector, as in elements.lock. */
export const selector = z.strictObject({
  role: z.string().optional(),
  name: z.string().optional(),
  by: z
    .partialRecord(z.enum(selectorKinds), z.string())
    .check(({ value: by, issues }) => {
      for (const kind of selectorKinds) {
        const input = by[kind]
        const message = input === undefined ? undefined : expectedOf(kind, input)
        if (input !== undefined && message !== undefined)
          issues.push({ code: 'invalid_format', format: kind, message, path: [kind], input })
      }
    })
    .optional(),
  nth: z.int().positive().optional(),
})

/** A fingerprint, as in elements.lock. */
export const fingerprint = z.strictObject({
  tag: z.string(),
  role: z.string().optional(),
  name: z.string().optional(),
  attributes: z.record(z.string(), z.string()),
  text: z.string(),
  neighbours: z.array(z.string()),
  path: z.array(z.string()),
  context: z.array(z.string()).optional(),
  places: z.array(z.string()).optional(),
  others: z.array(z.string()).optional(),
  namesakes: z.int().nonnegative().optional(),
  box: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
})

/** What elements.lock knows of one element. */
const locked = z.strictObject({ further: z.array(selector).optional(), fingerprint: fingerprint.optional() })
export type Locked = Pick<AuthoredElement, 'further' | 'fingerprint'>

/** Reads elements.lock (YAML, and so JSON): further selectors and fingerprints by element. */
export function readLock(source: Source): Map<string, Locked> {
  const found = new Map<string, Locked>()
  const root = source.root()
  if (root === undefined) return found
  for (const entry of entriesOf(source, root, 'The file')?.values() ?? []) {
    const before = source.problems.length
    const value = isNothing(entry.value) ? {} : plainOf(source, entry.value)
    if (value !== REFUSED) checkLiteral(source, entry.value, value, locked, `"${entry.name}"`)
    if (source.problems.length === before) found.set(entry.name, value as Locked)
  }
  return found
}

/** The elements with what the lock knows of them; names that only the lock has are given back as stale. */
export function joinLock(
  elements: ReadonlyMap<string, AuthoredElement>,
  lock: ReadonlyMap<string, Locked>,
): { elements: ReadonlyMap<string, AuthoredElement>; stale: readonly string[] } {
  // In place: other elements refer to these objects by `within` and `frame`.
  for (const [ref, known] of lock) {
    const element = elements.get(ref)
    if (element) Object.assign(element, known)
  }
  return { elements, stale: [...lock.keys()].filter((ref) => !elements.has(ref)) }
}
