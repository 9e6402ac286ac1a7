import type { Candidate } from './coarse.ts'
import { correlate, highest } from './correlate.ts'
import { type Layers, sample, type Template } from './layers.ts'
import { cv, freeing } from './opencv.ts'

/** One round of looking closer. */
interface Round {
  /** How far around the candidate, in pixels of the screen. */
  readonly around: number
  /** The scales to try, as shares of the candidate's. */
  readonly factors: readonly number[]
  /** The image is looked at in a size of at most so many pixels. */
  readonly most: number
}

const ROUGH_FACTORS = [0.94, 0.96, 0.98, 1, 1.02, 1.04, 1.06]
const FINE_FACTORS = [0.985, 0.99, 0.995, 1, 1.005, 1.01, 1.015]
const ROUGH_PIXELS = 2_500
/** A candidate that is less like the image after the first round is not looked at again. */
const HOPELESS = 0.5

/** The candidate at the place and scale where it is most like the image: first roughly, then in full size. */
export function refineScale(screen: Layers, image: Template, candidate: Candidate): Candidate {
  const times = Math.sqrt((image.width * image.height) / ROUGH_PIXELS)
  const around = Math.max(4, candidate.width / 10, times * 2)
  const rough = { around, factors: ROUGH_FACTORS, most: ROUGH_PIXELS }
  const near = look(screen, image, candidate, rough)
  if (near.score < HOPELESS) return near
  const fine = { around: Math.max(2, times), factors: FINE_FACTORS, most: Number.POSITIVE_INFINITY }
  return look(screen, image, near, fine)
}

function look(screen: Layers, image: Template, from: Candidate, round: Round): Candidate {
  let best: Candidate = { ...from, score: -1 }
  for (const factor of round.factors) {
    const seen = lookAt(screen, image, from, from.scale * factor, round)
    if (seen.score > best.score) best = seen
  }
  return best
}

/** Both are brought to the coarser of their sizes: what one of them never had cannot be compared. */
function lookAt(
  screen: Layers,
  image: Template,
  from: Candidate,
  scale: number,
  { around, most }: Round,
): Candidate {
  const size = Math.min(1, scale, Math.sqrt(most / (image.width * image.height)))
  const step = scale / size
  const margin = Math.ceil(around / step)
  const [width, height] = [image.width * scale, image.height * scale]
  const corner = {
    x: from.x + (from.width - width) / 2 - margin * step,
    y: from.y + (from.height - height) / 2 - margin * step,
  }
  const [left, top] = step === 1 ? [Math.round(corner.x), Math.round(corner.y)] : [corner.x, corner.y]
  return freeing((own) => {
    const shape = image.resized(size, own)
    const [across, down] = [shape.grey.cols + 2 * margin, shape.grey.rows + 2 * margin]
    const window = own(sample(screen.grey(), left, top, step, across, down))
    const result = own(new cv.Mat())
    correlate(window, shape, result)
    const { x, y, score } = highest(result)
    return { x: left + x * step, y: top + y * step, width, height, scale, score }
  })
}
