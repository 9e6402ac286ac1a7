/** Ways to say which element of a page is meant, beside role and name. `text` is one in windows of the desktop too. */
export const pageSelectorKinds = [
  'test-id',
  'label',
  'placeholder',
  'text',
  'title',
  'alt',
  'css',
  'xpath',
] as const
export type PageSelectorKind = (typeof pageSelectorKinds)[number]

/**
 * The same for windows of the desktop: the way through accessible elements (`panel[2]/button[3]`, see `path.ts`), a
 * file with its image, its place in the window (`312,204 of 640x480`, see `place.ts`).
 */
export const windowSelectorKinds = ['path', 'image', 'place'] as const

export const selectorKinds = [...pageSelectorKinds, ...windowSelectorKinds] as const
export type SelectorKind = (typeof selectorKinds)[number]

/** Which windows of the desktop are meant; all that it names must match. */
export interface WindowChoice {
  /** A part of its title; '' means that it has none. */
  readonly title?: string | undefined
  /** The program, as its windows name it (the class of WM_CLASS), in capitals or not. */
  readonly program?: string | undefined
}

/** One selector; all that it names must match. */
export interface Selector {
  /** An ARIA role, with the accessible name in `name` (white space folded, else exact). */
  readonly role?: string | undefined
  readonly name?: string | undefined
  readonly by?: Partial<Record<SelectorKind, string>> | undefined
  /** Position among several that match, from 1; a last resort. */
  readonly nth?: number | undefined
}

/** A UI element as the bot means it. Texts are plain here: formulas in them are already worked out. */
export interface ElementDescription extends Selector {
  /** Its name in elements.yaml, for messages: `ledger.number`. */
  readonly ref: string
  /** The row, card or dialog that it stands in. */
  readonly within?: ElementDescription | undefined
  /** The frame that it stands in; frames may stand in frames. */
  readonly frame?: ElementDescription | undefined
  /**
   * The window of the desktop that it stands in; where none is given here or in `within`, the one that is active. Where
   * nothing else is said, the window itself is meant.
   */
  readonly window?: WindowChoice | undefined
  /** Further selectors from elements.lock, best first, tried when the first finds nothing. */
  readonly further?: readonly Selector[] | undefined
  readonly fingerprint?: Fingerprint | undefined
  /** Where nothing of this finds it, what its fingerprint clearly recognises may stand for it. */
  readonly mayHeal?: boolean | undefined
}

/** What a recorder says of an element: it finds exactly this one in its frame, at that moment. */
export interface DescribedElement extends Selector {
  readonly within?: DescribedElement | undefined
  readonly window?: WindowChoice | undefined
  readonly further?: readonly Selector[] | undefined
  readonly fingerprint?: Fingerprint | undefined
}

/** What an element looked like when it was recorded; the evidence for healing and against wrong finds. */
export interface Fingerprint {
  readonly tag: string
  readonly role?: string | undefined
  readonly name?: string | undefined
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  /** Texts near it: labels, the cell to its left, the heading above. */
  readonly neighbours: readonly string[]
  /** Tags from the root down. */
  readonly path: readonly string[]
  /** What else stands in its row, card or list entry, piece by piece. */
  readonly context?: readonly string[] | undefined
  /** Dialogs, forms, landmarks and groups around it, the innermost first: `dialog Confirm`. */
  readonly places?: readonly string[] | undefined
  /** Names of others of its kind near it: what has one of them now is not this one. */
  readonly others?: readonly string[] | undefined
  /** How many of its kind near it have the same name, as the buttons of rows do; 0 where its name tells it apart. */
  readonly namesakes?: number | undefined
  /** In CSS pixels of its viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}
