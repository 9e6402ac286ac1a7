/** The state of a hash that has taken nothing in yet: FNV-1a's offset. */
export const EMPTY = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** The state after one more UTF-16 unit (FNV-1a): what n-grams of one beginning share is hashed once. */
export function taking(state: number, unit: number): number {
  return Math.imul(state ^ unit, PRIME)
}

/** The state after all units of a text. */
export function takingAll(state: number, text: string): number {
  let now = state
  for (let at = 0; at < text.length; at++) now = taking(now, text.charCodeAt(at))
  return now
}

/** A signed 32-bit number whose lower bits depend on all that was taken in (the finish of murmur3). */
export function finished(state: number): number {
  let mixed = state
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
