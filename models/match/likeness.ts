import { asBrightAs } from './brightness.ts'
import type { Candidate } from './coarse.ts'
import { OPAQUE } from './contrast.ts'
import { type Layers, resized, soft, type Template } from './layers.ts'
import { freeing, type Mat } from './opencv.ts'
import { type Plane, tileDifferences } from './tiles.ts'

/** A tile may be drawn so many pixels further on: text at another scale is laid out anew. */
const NEAR = 1
/** Levels by which areas may differ without telling anything: a share of the image's contrast, at most so many. */
const TOLERANCE_SHARE = 0.5
const MOST_TOLERANCE = 24
/** How far the worst tile may be off: more where all of them are a little, as when drawn at another scale. */
const LIMIT = 0.1
const MOST_LIMIT = 0.25

/** How like the image a place is. */
export interface Likeness {
  /** 1 for the same, 0 where one tile has nothing in common with the image. */
  readonly likeness: number
  /** Nothing of it is so different that it is a look-alike. */
  readonly same: boolean
}

/**
 * Compares tile by tile, in colour. A look-alike, the next button of a row, is as a whole nearly the same and scores
 * .985; but in one tile it is another, while what is drawn at another scale differs a little everywhere.
 */
export function likenessAt(screen: Layers, image: Template, at: Candidate): Likeness {
  const differences = differencesAt(screen, image, at).sort((a, b) => a - b)
  const worst = differences.at(-1) ?? 1
  const usual = differences[Math.floor(differences.length * 0.95)] ?? 1
  return {
    likeness: Math.max(0, 1 - worst),
    same: worst <= Math.min(MOST_LIMIT, LIMIT + usual),
  }
}

/** Both are brought to the coarser of their sizes. */
function differencesAt(screen: Layers, image: Template, at: Candidate): number[] {
  return freeing((own) => {
    const size = Math.min(1, at.scale)
    const want = size === 1 ? image.softened : own(soft(own(resized(image.colour, size))))
    const step = at.scale / size
    const [left, top] = [at.x - NEAR * step, at.y - NEAR * step]
    const seen = own(screen.colours(left, top, step, want.cols + 2 * NEAR, want.rows + 2 * NEAR))
    const tolerance = Math.min(MOST_TOLERANCE, image.contrast * TOLERANCE_SHARE)
    const wanted = planeOf(want)
    return tileDifferences(wanted, asBrightAs(wanted, planeOf(own(soft(seen))), NEAR, OPAQUE), {
      near: NEAR,
      tolerance,
      opaque: OPAQUE,
      enough: MOST_LIMIT,
    })
  })
}

/** Read once: each access to the data of a mat costs as much as a tile. */
function planeOf({ data, cols, rows }: Mat): Plane {
  return { data, width: cols, height: rows }
}
