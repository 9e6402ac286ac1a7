/** A rectangle in pixels of the page image. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A word as it was read, and how sure that is, 0 to 1. */
export interface Word {
  readonly text: string
  readonly confidence: number
  readonly box: Box
}

/** A page as it was read: words in reading order, and the same as lines of text. */
export interface Page {
  readonly width: number
  readonly height: number
  /** How far the writing is turned clockwise, in degrees; 90 for a sheet that lay across. */
  readonly skew: number
  readonly words: readonly Word[]
  readonly lines: readonly string[]
}
