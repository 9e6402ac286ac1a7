import type { Fact, FactOf, SeenElement } from '../facts/index.ts'

/** What pages tell of themselves; the other facts are what a person does there. */
export const ANSWERS: ReadonlySet<Fact['fact']> = new Set([
  ...(['download', 'opened', 'closed', 'navigated', 'sent', 'appeared'] as const),
])

/** A click of the mouse, or what the browser takes for one. */
export interface Click {
  readonly deed: 'click'
  readonly element: SeenElement
  readonly button: FactOf<'press'>['button']
  readonly modifiers: FactOf<'press'>['modifiers']
  readonly position: FactOf<'press'>['position']
  readonly times: 1 | 2
  /** By the mouse, so that the place on the element is the person's choice. */
  readonly isAimed: boolean
}

/** A field that was typed into, from its first letter to its last. */
export interface Edit {
  readonly deed: 'edit'
  readonly element: SeenElement
  /** What it holds; undefined where that is not told. */
  readonly value: string | undefined
  /** What this field held after an earlier edit, where it is the same text that goes on. */
  readonly before: string | undefined
  /** Something was pasted into it. */
  readonly isPasted: boolean
  /** Letters in the order in which they came, without those that were taken back. */
  readonly typed: string
  /** Something came or went that the browser did not say letter by letter: `typed` says not all of it. */
  readonly isRetold: boolean
  /** Its lines were made by Enter alone. */
  readonly isInParagraphs: boolean
  /** It goes on where what was done in this field before has left the caret. */
  readonly isContinued: boolean
  /** It held something when the edit began, or it looked like that. */
  readonly isReplacing: boolean
  /** At some letter the page took what was typed and left the field empty. */
  readonly isTaken: boolean
  /** Letters that the value held afterwards, and those that it did not. */
  readonly kept: number
  readonly lost: number
  /** When letters came, milliseconds since 1970. */
  readonly times: readonly number[]
  /** The further fields of a code that has a box for each letter. */
  readonly boxes: readonly SeenElement['element'][]
}

/** What a person did, made of one fact or of several that belong together. */
export type Deed =
  | Click
  | Edit
  /** Options by their labels; undefined where they are not told. */
  | {
      readonly deed: 'select'
      readonly element: SeenElement
      readonly options: readonly string[] | undefined
    }
  | { readonly deed: 'check'; readonly element: SeenElement; readonly checked: boolean }
  | { readonly deed: 'press'; readonly key: FactOf<'key'>; readonly element: SeenElement | undefined }
  | { readonly deed: 'drag'; readonly drag: FactOf<'drag'>; readonly element: SeenElement }
  | { readonly deed: 'hover'; readonly element: SeenElement }
  | { readonly deed: 'scroll'; readonly by: Offset; readonly element: SeenElement | undefined }
  | {
      readonly deed: 'wheel'
      readonly by: Offset
      readonly modifiers: FactOf<'wheel'>['modifiers']
      readonly position: Offset | undefined
      readonly element: SeenElement
    }
  | { readonly deed: 'upload'; readonly element: SeenElement; readonly files: FactOf<'files'>['files'] }
  | { readonly deed: 'open'; readonly address: string; readonly newTab: boolean }
  | { readonly deed: 'close' }
  | { readonly deed: 'wait'; readonly element: SeenElement; readonly gone: boolean }
  | { readonly deed: 'copy'; readonly element: SeenElement; readonly text: string }
  | { readonly deed: 'pick'; readonly pick: FactOf<'pick'>; readonly element: SeenElement }
  /** Dialogs and downloads that nothing is known to have led to. */
  | { readonly deed: 'nothing' }

export type DeedOf<K extends Deed['deed']> = Extract<Deed, { deed: K }>

/** CSS pixels. */
export interface Offset {
  readonly x: number
  readonly y: number
}

/** What happened to tabs, which decides where the driver goes on. */
export type TabFact = FactOf<'opened'> | FactOf<'closed'> | FactOf<'navigated'>

/** A deed with what is known around it; grows while facts come. */
export interface Act {
  readonly id: number
  readonly tab: number
  readonly document: string
  readonly at: number
  /** When the last of its facts happened. */
  until: number
  deed: Deed
  readonly facts: number[]
  readonly sent: FactOf<'sent'>[]
  readonly dialogs: FactOf<'dialog'>[]
  readonly downloads: FactOf<'download'>[]
  /** What happened to tabs after it and before the next one. */
  readonly after: TabFact[]
}

export type ActOf<K extends Deed['deed']> = Act & { deed: DeedOf<K> }

/** An act of one fact. */
export function actOf(fact: Fact, deed: Deed): Act {
  const { seq, tab, document, at } = fact
  return {
    ...{ id: seq, tab, document, at, until: at, deed },
    ...{ facts: [seq], sent: [], dialogs: [], downloads: [], after: [] },
  }
}

export function isAct<K extends Deed['deed']>(act: Act | undefined, deed: K): act is ActOf<K> {
  return act?.deed.deed === deed
}

/** The element that the act is about. */
export function elementOf({ deed }: Act): SeenElement | undefined {
  return 'element' in deed ? deed.element : undefined
}

/** Elements are told apart within their document. */
export function keyOf(document: string, { element }: SeenElement): string {
  return `${element} ${document}`
}

/** True where the act is about this element of this document. */
export function isOn(act: Act | undefined, document: string, element: SeenElement): boolean {
  const own = act && elementOf(act)
  return own !== undefined && act?.document === document && own.element === element.element
}

/** True where two acts are about the same element. */
export function isSame(one: Act, other: Act | undefined): boolean {
  const element = elementOf(one)
  return element !== undefined && isOn(other, one.document, element)
}

/** True for what is typed into or has a picker for its value. */
export function isField({ nature }: SeenElement): boolean {
  return nature === 'text' || nature === 'rich' || nature === 'picked'
}

/** What may have changed the world: not what only asks, was sent by itself, or only counts visitors. */
export function changes({ asks, background, means }: FactOf<'sent'>): boolean {
  return !asks && !background && means !== 'beacon'
}

/** True where more came of the act than is seen on its element, so that it cannot be left out. */
export function hadEffect({ sent, dialogs, downloads, after }: Act): boolean {
  return (
    sent.some(changes) ||
    dialogs.length + downloads.length > 0 ||
    after.some((fact) => fact.fact === 'opened' && fact.opener !== undefined)
  )
}
