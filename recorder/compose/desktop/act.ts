import type { DesktopFact, DesktopFactOf, DesktopWindow, SeenElement } from '../../facts/index.ts'

/** In pixels. */
export interface Offset {
  readonly x: number
  readonly y: number
}

export interface Click {
  readonly deed: 'click'
  readonly element: SeenElement
  readonly button: DesktopFactOf<'press'>['button']
  readonly modifiers: DesktopFactOf<'press'>['modifiers']
  readonly position: Offset
  readonly times: 1 | 2
}

/** A piece of what was done at the keyboard: text, or a chord such as `Shift+ArrowLeft`. */
export type Stroke = { readonly text: string } | { readonly keys: string }

/** What was typed in one place, from its first key to its last. */
export interface Edit {
  readonly deed: 'edit'
  /** What had the keyboard; undefined where no program tells. */
  readonly element: SeenElement | undefined
  readonly strokes: readonly Stroke[]
  /** What it held before and after, where that is known. */
  readonly before: string | undefined
  readonly after: string | undefined
  /** A secret is typed, or the recording keeps nothing that is typed: there are no strokes. */
  readonly isHidden: boolean
  /** What was copied before in this recording was inserted: it may be another text next time. */
  readonly isPasted: boolean
  /** All that stands there is selected just now. */
  readonly isSelected: boolean
  /** All that stood there was selected and gave way; the strokes are what came then. */
  readonly isReplacing: boolean
}

/** What a person did, made of one fact or of several that belong together. */
export type Deed =
  | Click
  | Edit
  /** A box is on or off now, or a list has another choice. */
  | { readonly deed: 'choose'; readonly element: SeenElement; readonly value: string | number | boolean }
  /** `path` leads from the bar of menus to the entry. */
  | { readonly deed: 'menu'; readonly path: readonly string[] }
  | { readonly deed: 'press'; readonly keys: string; readonly element: SeenElement | undefined }
  | {
      readonly deed: 'drag'
      readonly from: SeenElement
      readonly start: Offset
      readonly to: SeenElement | undefined
      readonly end: Offset | undefined
      readonly by: Offset
      readonly path: readonly Offset[]
    }
  | { readonly deed: 'wheel'; readonly element: SeenElement; readonly by: Offset }
  | { readonly deed: 'start'; readonly program: string; readonly args: readonly string[] }
  | { readonly deed: 'activate' }
  /** The window was moved, sized or the like by its frame or its menu, which is no work in the program. */
  | { readonly deed: 'arrange' }
  | { readonly deed: 'close' }

export type DeedOf<K extends Deed['deed']> = Extract<Deed, { deed: K }>

/** A deed with what is known around it; grows while facts come. */
export interface Act {
  /** The `seq` of its first fact. */
  readonly id: number
  readonly window: DesktopWindow | undefined
  readonly at: number
  /** When the last of its facts happened. */
  until: number
  deed: Deed
  readonly facts: number[]
  /** Its window went because of it; the number of the fact that says so. */
  closing?: number
}

export type ActOf<K extends Deed['deed']> = Act & { deed: DeedOf<K> }

/** An act of one fact. */
export function actOf({ seq, at, window }: DesktopFact, deed: Deed): Act {
  return { id: seq, window, at, until: at, deed, facts: [seq] }
}

export function isAct<K extends Deed['deed']>(act: Act | undefined, deed: K): act is ActOf<K> {
  return act?.deed.deed === deed
}

/** The element that the act is about. */
export function elementOf({ deed }: Act): SeenElement | undefined {
  return 'element' in deed ? deed.element : undefined
}

/** True where the act is about this element. */
export function isOn(act: Act | undefined, element: SeenElement | undefined): boolean {
  const own = act && elementOf(act)
  return own !== undefined && own.element === element?.element
}

/** True for what is typed into. */
export function isField(element: SeenElement | undefined): element is SeenElement {
  return element?.nature === 'text'
}
