import type { Root } from '../roots.ts'

/** All text of a root without white space, and that of it which nobody sees, for counting. */
export interface RootText {
  readonly all: string
  readonly silent: string
}

/** Where texts can be looked up. */
export interface Texts {
  readonly roots: readonly Root[]
  textOf(root: Root): RootText
  /** Elements that say the text in an attribute, the first `most`; undefined where they have to be searched for. */
  saying(text: string, most: number): readonly Element[] | undefined
  /** Elements that others name, as `aria-labelledby` says. */
  referring(): readonly Element[]
}
