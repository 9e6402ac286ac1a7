import { createHash } from 'node:crypto'

/** JSON that is the same for the same value, however its objects were made: keys in the order of code units. */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(inOrder(value), undefined, indent)
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, entry]) => [key, inOrder(entry)]))
}

/** In hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
