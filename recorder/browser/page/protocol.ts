import type { DescribedElement } from '../../../bots/elements/types.ts'
import type { Fact } from '../../facts/index.ts'

/** A fact without what only the recorder's own side knows. */
type Untold<F extends Fact> = F extends Fact ? Omit<F, 'seq' | 'tab' | 'document'> : never
export type PageFact = Untold<Fact>

/** So many elements that a document told last are known by their numbers. */
export const ELEMENTS_KEPT = 64

/** What the script in a page tells, as JSON, by its binding. */
export type Message =
  /**
   * Facts of this document, in order; each is told as soon as all about it is known. Elements in them have a number
   * `told` besides, and where that was told before they have nothing else.
   */
  | { readonly tell: 'facts'; readonly facts: readonly object[] }
  /** A secret as it stands in its field now; kept in memory alone, to blot it out and to hand it to the vault. */
  | { readonly tell: 'secret'; readonly element: number; readonly form?: number; readonly text: string }
  /** There are new elements that may have closed shadow roots: `suspects` gives them. */
  | { readonly tell: 'suspects' }

/** What the script can be asked from outside. It stands in its isolated world under `NAME`. */
export interface RecorderApi {
  /** Tells at once what it still holds back. */
  flush(): void
  /** While paused nothing is told. */
  pause(paused: boolean): void
  /** Whether values and texts that were typed are told. */
  secure(secure: boolean): void
  /** The next press is for the recorder: the page does not get it, and a `pick` is told. */
  pick(purpose: 'assert' | 'extract' | 'extract-list' | 'extract-table' | 'verify' | undefined): void
  /** Elements that may have a closed shadow root and were not asked about yet. */
  suspects(): Element[]
  /** What stands in a closed shadow root is seen from now on. */
  addClosedRoot(root: ShadowRoot): void
  /** The files that were chosen for an element last, or dropped on it: those of its `files` fact. */
  filesOf(element: number): File[]
  /** The element of a frame, described in this document. */
  describeFrame(owner: Element): DescribedElement
  /** Listens again where another document came into the same window. */
  restart(): void
  /** Areas that must be blotted out of a picture: where secrets stand. CSS pixels of the window of this document. */
  secretAreas(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]
}

/** The isolated world, the binding in it, and the global that holds `RecorderApi`; no page ever sees them. */
export const WORLD = 'deskhand-recorder'
export const BINDING = 'deskhandTell'
export const NAME = 'deskhandRecorder'
