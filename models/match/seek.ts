import { type Candidate, coarseSearch, smallerFor } from './coarse.ts'
import type { Contrast } from './contrast.ts'
import { type Layers, layersOf, type Template, templateOf } from './layers.ts'
import { likenessAt } from './likeness.ts'
import { freeing } from './opencv.ts'
import type { Pixels } from './pixels.ts'
import { beyond, overlap, type Place, settled } from './place.ts'
import { refineScale } from './refine.ts'
import { slider } from './slide.ts'

/** A search that was checked. */
export interface Task {
  readonly screen: Pixels
  readonly image: Pixels
  readonly contrast: Contrast
  /** The scales that are tried if the image is not there as it is. */
  readonly scales: readonly number[]
  /** Whether it is looked for as it is, first. */
  readonly asItIs: boolean
  readonly leastScore: number
  /** How many candidates are looked at closely. */
  readonly most: number
}

/** A place, and whether it shows the image or only something like it. */
export interface Seen extends Place {
  readonly same: boolean
}

/**
 * How far the right place falls behind on the smaller copy: by up to 0.14 between its pixels, where it is as it is, and
 * 0.23 between scales; in a row of look-alikes all are ahead of it.
 */
const WITHIN = { asItIs: 0.2, scaled: 0.3 }
/** What correlates so much less than the best is neither the image nor nearly like it. */
const BEHIND = 0.25
/** A place at another scale is known to about a pixel; what is cut off by the edge is not the image. */
const BEYOND = 1.5

/** All places that are like the image, the most like first; no two of them overlap. Needs OpenCV to be started. */
export function seek({ screen, image, contrast, scales, asItIs, leastScore, most }: Task): Seen[] {
  return freeing((own) => {
    const layers = layersOf(screen, contrast, own)
    const template = templateOf(image, contrast, own)
    const pass = (at: readonly number[], within: number, refine: (candidate: Candidate) => Candidate) => {
      const candidates = coarseSearch(layers, template, at, { most, within })
      const refined = candidates.map(refine)
      const least = Math.max(leastScore, ...refined.map(({ score }) => score - BEHIND))
      const likely = refined.filter((one) => one.score >= least && beyond(one, screen) <= BEYOND)
      return withoutOverlap(likely.map((candidate) => seen(layers, template, candidate)))
    }
    const there = asItIs
      ? pass([1], WITHIN.asItIs, slider(layers, template, smallerFor(image.width, image.height) + 1))
      : []
    const enough = there.some(({ same }) => same) || scales.length === 0
    const found = enough
      ? there
      : withoutOverlap([
          ...there,
          ...pass(scales, WITHIN.scaled, (candidate) => refineScale(layers, template, candidate)),
        ])
    return found.map((place) => settled(place, screen))
  })
}

function seen(screen: Layers, image: Template, candidate: Candidate): Seen {
  return { ...candidate, ...likenessAt(screen, image, candidate) }
}

function withoutOverlap(places: readonly Seen[]): Seen[] {
  const kept: Seen[] = []
  for (const place of places.toSorted((a, b) => b.likeness - a.likeness || b.score - a.score)) {
    if (!kept.some((other) => overlap(other, place))) kept.push(place)
  }
  return kept
}
