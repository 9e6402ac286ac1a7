/** Red, green, blue and opacity, a byte each. */
export interface Plane {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
}

export interface TileOptions {
  /** How many pixels `seen` is larger on each side, and a tile may have moved. */
  readonly near: number
  /** Levels by which even areas may differ and still be nearly the same. */
  readonly tolerance: number
  /** Pixels of `want` with less opacity do not count. */
  readonly opaque: number
  /** A tile that differs more ends the comparison: the answer is known. */
  readonly enough: number
}

/** Tiles have so many pixels a side, each half over the next. */
const SIDE = 8
const STRIDE = 4
/** Fewer pixels that count say nothing. */
const FEWEST_PIXELS = 8
/** As good as the same: not worth looking for a better place of the tile. */
const SAME = 0.02

/** What of each tile is not as wanted: 0 for nothing, about 1 for all. */
export function tileDifferences(want: Plane, seen: Plane, options: TileOptions): number[] {
  const found: number[] = []
  for (const top of starts(want.height)) {
    for (const left of starts(want.width)) {
      const difference = leastDifference(want, seen, left, top, options)
      found.push(difference)
      if (difference > options.enough) return found
    }
  }
  return found
}

function starts(length: number): number[] {
  const last = Math.max(0, length - SIDE)
  const all = Array.from({ length: Math.floor(last / STRIDE) + 1 }, (_, i) => i * STRIDE)
  if (last % STRIDE !== 0) all.push(last)
  return all
}

/** Of all the places that the tile may have moved to. */
function leastDifference(want: Plane, seen: Plane, left: number, top: number, options: TileOptions): number {
  const { near } = options
  let least = differ(want, seen, left, top, near, near, options)
  for (let dy = 0; dy <= 2 * near && least > SAME; dy++) {
    for (let dx = 0; dx <= 2 * near && least > SAME; dx++) {
      least = Math.min(least, differ(want, seen, left, top, dx, dy, options))
    }
  }
  return least
}

/** Squared differences as a share of how much both vary. The innermost loop of the search: plain on purpose. */
function differ(
  want: Plane,
  seen: Plane,
  left: number,
  top: number,
  dx: number,
  dy: number,
  { tolerance, opaque }: TileOptions,
): number {
  const right = Math.min(want.width, left + SIDE)
  const bottom = Math.min(want.height, top + SIDE)
  let difference = 0
  let spread = 0
  let counted = 0
  for (let channel = 0; channel < 3; channel++) {
    let sumA = 0
    let sumB = 0
    let squares = 0
    let n = 0
    for (let y = top; y < bottom; y++) {
      let i = (y * want.width + left) * 4
      let j = ((y + dy) * seen.width + left + dx) * 4
      for (let x = left; x < right; x++, i += 4, j += 4) {
        if ((want.data[i + 3] ?? 0) < opaque) continue
        const one = want.data[i + channel] ?? 0
        const other = seen.data[j + channel] ?? 0
        n++
        sumA += one
        sumB += other
        squares += one * one + other * other
        difference += (one - other) * (one - other)
      }
    }
    if (n < FEWEST_PIXELS) return 0
    counted += n
    spread += squares - (sumA * sumA + sumB * sumB) / n
  }
  return difference / (spread + counted * tolerance * tolerance)
}
