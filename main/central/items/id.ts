import { randomBytes } from 'node:crypto'

const MOST_AT_ONCE = 0x1000

/**
 * Ids for new items, in order: UUIDs of version 7, which grow with time. So the newest items are found by their id, and
 * what is added together stands together in the indexes. At most 4096 at once.
 */
export function newItemIds(count: number): string[] {
  if (count > MOST_AT_ONCE) throw new RangeError(`${count} ids at once`)
  const time = Date.now().toString(16).padStart(12, '0')
  return Array.from({ length: count }, (_, index) => {
    const order = index.toString(16).padStart(3, '0')
    const rest = randomBytes(8)
    rest[0] = 0x80 | ((rest[0] ?? 0) & 0x3f)
    const hex = `${time}7${order}${rest.toString('hex')}`
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  })
}
