import type { Plane } from './tiles.ts'

/** Levels by which the mouse makes a thing brighter or darker as a whole. */
const MOST = 16

/**
 * What is seen, made as bright as what is wanted, each colour by so much all over: the mouse rests on the one, or did so on the
 * other. `near` pixels more are seen on each side; pixels of `want` with less opacity than `opaque` do not count.
 */
export function asBrightAs(want: Plane, seen: Plane, near: number, opaque: number): Plane {
  const shifts = meanDifferences(want, seen, near, opaque).map((mean) =>
    Math.round(Math.max(-MOST, Math.min(MOST, mean))),
  )
  if (shifts.every((shift) => shift === 0)) return seen
  // It keeps to the levels that there are.
  const data = new Uint8ClampedArray(seen.data.length)
  for (let i = 0; i < data.length; i++) data[i] = (seen.data[i] ?? 0) + (shifts[i % 4] ?? 0)
  return { ...seen, data }
}

/** Of red, green and blue. */
function meanDifferences(want: Plane, seen: Plane, near: number, opaque: number): number[] {
  const sums = [0, 0, 0]
  let counted = 0
  for (let y = 0; y < want.height; y++) {
    let i = y * want.width * 4
    let j = ((y + near) * seen.width + near) * 4
    for (let x = 0; x < want.width; x++, i += 4, j += 4) {
      if ((want.data[i + 3] ?? 0) < opaque) continue
      counted++
      for (let channel = 0; channel < 3; channel++)
        sums[channel] = (sums[channel] ?? 0) + (want.data[i + channel] ?? 0) - (seen.data[j + channel] ?? 0)
    }
  }
  return sums.map((sum) => sum / Math.max(1, counted))
}
