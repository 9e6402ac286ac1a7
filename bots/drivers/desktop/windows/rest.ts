import type { Box } from '../../../steps/ports/documents.ts'

/** So often a window is seen at the same place before it counts as resting there. */
const LOOKS = 15

/** The parts of a box that are wanted. */
export type PartOfBox = { readonly [Part in keyof Box]?: Box[Part] | undefined }

/** Tells when a window has come to rest. */
export class Rest {
  #last = ''
  #looks = 0

  /** True when it was seen there often enough, one time after the other; counts anew then. */
  isAt({ x, y, width, height }: Box): boolean {
    const now = [x, y, width, height].join()
    this.#looks = now === this.#last ? this.#looks + 1 : 1
    this.#last = now
    if (this.#looks < LOOKS) return false
    this.#looks = 0
    return true
  }
}

/** Whether the box has what is wanted of it. */
export function covers(box: Box, wanted: PartOfBox): boolean {
  const names = ['x', 'y', 'width', 'height'] as const
  return names.every((name) => wanted[name] === undefined || wanted[name] === box[name])
}

/** What to ask for next, where asking for the one thing gave something that is off. */
export function further(
  asked: number | undefined,
  wanted: number | undefined,
  found: number,
): number | undefined {
  return asked === undefined || wanted === undefined ? undefined : asked + wanted - found
}
