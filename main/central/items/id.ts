import { randomBytes } from 'node:crypto'

const MOST_AT_ONCE = 0x1000
const RANDOM_BYTES = 8

/**
 * Ids for new items, in order: UUIDs of version 7, which grow with time. So the newest items are found by their id, and
 * what is added together stands together in the indexes. At most 4096 at once.
 */
export function newItemIds(count: number): string[] {
  if (count > MOST_AT_ONCE) throw new RangeError(`${count} ids at once`)
  const time = Date.now().toString(16).padStart(12, '0')
  const random = randomBytes(RANDOM_BYTES * count)
  return Array.from({ length: count }, (_, index) => {
    const order = index.toString(16).padStart(3, '0')
    const rest = random.subarray(RANDOM_BYTES * index, RANDOM_BYTES * (index + 1))
    rest[0] = 0x80 | ((rest[0] ?? 0) & 0x3f)
    const hex = rest.toString('hex')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${hex.slice(0, 4)}-${hex.slice(4)}`
  })
}
