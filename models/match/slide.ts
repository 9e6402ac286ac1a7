import type { Candidate } from './coarse.ts'
import type { Layers, Template } from './layers.ts'

/** So many pixels of the image tell where it fits best. */
const PROBES = 160
/** A prime beyond that, so that leaps meet each of them once. */
const LEAP = 163

/** Moves candidates of the image's own size, a few pixels each way, to where they fit best. */
export function slider(screen: Layers, image: Template, around: number): (candidate: Candidate) => Candidate {
  const { data, width: cols, height: rows } = screen.pixels
  const { channel } = screen
  const levels = image.grey.data
  const mask = image.mask?.data
  const probes = probesOf(levels, mask)
  const count = probes.length
  const offsets = probes.map((at) => 4 * (Math.floor(at / image.width) * cols + (at % image.width)))
  const probed = probes.map((at) => levels[at] ?? 0)

  /** Squared differences; no more than that they are too many, if they are. */
  function apart(left: number, top: number, tooMany: number): number {
    let sum = 0
    const corner = 4 * (top * cols + left) + channel
    for (let i = 0; i < count && sum < tooMany; i++) {
      const difference = (data[corner + (offsets[i] ?? 0)] ?? 0) - (probed[i] ?? 0)
      sum += difference * difference
    }
    return sum
  }

  /** The correlation that OpenCV calls TM_CCOEFF_NORMED, at one place. */
  function score(left: number, top: number): number {
    let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0]
    for (let y = 0; y < image.height; y++) {
      const [from, to] = [y * image.width, (y + 1) * image.width]
      let at = 4 * ((top + y) * cols + left) + channel
      for (let i = from; i < to; i++, at += 4) {
        if (mask !== undefined && mask[i] === 0) continue
        const one = levels[i] ?? 0
        const other = data[at] ?? 0
        n++
        a += one
        b += other
        aa += one * one
        bb += other * other
        ab += one * other
      }
    }
    return (n * ab - a * b) / Math.sqrt(Math.max(1, (n * aa - a * a) * (n * bb - b * b)))
  }

  return (candidate) => {
    let best = { x: candidate.x, y: candidate.y, apart: Number.POSITIVE_INFINITY }
    const [right, bottom] = [cols - image.width, rows - image.height]
    for (let y = Math.max(0, candidate.y - around); y <= Math.min(bottom, candidate.y + around); y++) {
      for (let x = Math.max(0, candidate.x - around); x <= Math.min(right, candidate.x + around); x++) {
        const sum = apart(x, y, best.apart)
        if (sum < best.apart) best = { x, y, apart: sum }
      }
    }
    return { ...candidate, x: best.x, y: best.y, score: score(best.x, best.y) }
  }
}

/** Places in the image, spread over all that counts. */
function probesOf({ length }: Uint8Array, mask: Uint8Array | undefined): Uint32Array {
  const places = mask && Uint32Array.from(mask.keys()).filter((i) => mask[i] !== 0)
  const all = places?.length ?? length
  const count = Math.min(PROBES, all)
  // In leaps, so that the first few already tell.
  const leap = (i: number) => Math.floor((((i * LEAP) % count) * all) / count)
  return Uint32Array.from({ length: count }, (_, i) => places?.[leap(i)] ?? leap(i))
}
