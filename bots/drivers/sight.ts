import type { Box } from '../steps/ports/documents.ts'

/** What one selector of an element finds now. */
export interface Tried {
  /** How many could be the element. */
  readonly found: number
  /** How many more match the selector, and look too little like what was recorded. */
  readonly unlike: number
  /** Where those that could be it stand, in the pixels of `size`; of very many, the first. */
  readonly boxes: readonly Box[]
}

/** What a look for an element shows, without doing anything with it. */
export interface Sight {
  /** By selector, in their order: the element's own first. None where what it stands in is not there. */
  readonly tried: readonly Tried[]
  /** The page or screen, a JPEG or PNG; none where it cannot be taken, or shows a secret. */
  readonly picture?: Uint8Array
  readonly size: { readonly width: number; readonly height: number }
}
