import type { ElementDescription, Fingerprint, Selector, SelectorKind } from '../elements/types.ts'
import type { Place } from '../errors/index.ts'
import type { Effect } from '../steps/define.ts'
import type { Formula } from './formula/index.ts'

/** The newest file format that this version reads and the one that it writes. */
export const FORMAT = 1

/** A value as the author wrote it: a literal, or something to work out when the step runs. */
export type Authored = unknown | Formula

/** One step, checked against its kind. */
export interface Step {
  readonly kind: string
  /** By name; literals are checked already, formulas are not worked out yet, elements are names. */
  readonly params: Readonly<Record<string, Authored>>
  /** Steps inside a container: `steps`, `else`, `cases.invoice`, ... */
  readonly blocks: Readonly<Record<string, readonly Step[]>>
  /**
   * Identity among the steps of its list, the same after edits elsewhere: the author's id, or made of kind
   * and main parameter with a count where several are alike.
   */
  readonly key: string
  readonly id?: string
  readonly name?: string
  readonly note?: string
  readonly off: boolean
  readonly when?: Formula
  readonly save?: string
  /** Further tries of this step alone. */
  readonly retry?: { readonly times: number; readonly wait: number }
  /** Milliseconds. */
  readonly timeout?: number
  readonly onError: 'fail' | 'continue'
  readonly effect: Effect
  /** Finds out whether the commit happened: the last of them gives true or false. */
  readonly verify?: readonly Step[]
  /** How the commit is undone when its transaction fails for good; a task for a person unless steps are given. */
  readonly compensate: 'task' | readonly Step[]
  readonly at: Place
}

export interface InputDeclaration {
  readonly name: string
  readonly type: 'text' | 'number' | 'yes-no' | 'date' | 'file' | 'folder' | 'list' | 'map' | 'credential'
  readonly title?: string
  readonly default?: unknown
  readonly optional: boolean
  readonly at: Place
}

export interface AssetDeclaration {
  readonly name: string
  readonly type: 'text' | 'number' | 'yes-no' | 'url' | 'credential'
  readonly title?: string
  readonly at: Place
}

/** A window of the desktop as written in elements.yaml. */
export interface AuthoredWindow {
  readonly title?: string | Formula | undefined
  readonly program?: string | Formula | undefined
}

/** An element as written in elements.yaml: texts may be formulas, `within` and `frame` may be names. */
export interface AuthoredElement {
  readonly ref: string
  readonly role?: string
  readonly name?: string | Formula
  readonly by?: Readonly<Partial<Record<SelectorKind, string | Formula>>>
  readonly nth?: number | Formula
  readonly within?: AuthoredElement
  readonly frame?: AuthoredElement
  readonly window?: AuthoredWindow
  readonly further?: readonly Selector[]
  readonly fingerprint?: Fingerprint
  readonly at: Place
}

export interface Subflow {
  readonly name: string
  readonly title?: string
  readonly note?: string
  readonly inputs: readonly InputDeclaration[]
  readonly steps: readonly Step[]
  /** What `call` gives; nothing where it is not given. */
  readonly result?: Formula
  readonly at: Place
}

/** The list of items that is worked through, each once. */
export interface Transactions {
  readonly each: Formula
  readonly as: string
  /** The identity of an item: never done twice. */
  readonly reference: Formula
  /** Further tries after a system exception. */
  readonly retries: number
  readonly steps: readonly Step[]
  readonly at: Place
}

/** What the pages of a bot need to behave the same on every machine; what is not given is as the browser has it. */
export interface PageSettings {
  /** CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Where the pages are told to be: degrees, and metres of accuracy. */
  readonly geolocation?: {
    readonly latitude: number
    readonly longitude: number
    readonly accuracy?: number
  }
  /** What the pages may do without asking: `geolocation`, `clipboard-read`, ... */
  readonly permissions?: readonly string[]
  /** `de-DE` */
  readonly locale?: string
  /** `Europe/Berlin` */
  readonly timezone?: string
  readonly colorScheme?: 'light' | 'dark' | 'no-preference'
  readonly userAgent?: string
  /** Who signs in where the browser itself asks: an asset of type credential, and the formula that names it. */
  readonly httpCredentials?: { readonly asset: string; readonly formula: Formula }
}

/** A bot, read and checked. Either `steps`, or `transactions` with `open` and `close`. */
export interface Bot {
  readonly name: string
  readonly title?: string
  readonly note?: string
  /** The folder it was read from, absolute. */
  readonly folder: string
  readonly format: number
  readonly browser?: PageSettings
  readonly inputs: readonly InputDeclaration[]
  readonly assets: readonly AssetDeclaration[]
  readonly elements: ReadonlyMap<string, AuthoredElement>
  readonly subflows: ReadonlyMap<string, Subflow>
  readonly open: readonly Step[]
  readonly close: readonly Step[]
  readonly steps: readonly Step[]
  readonly transactions?: Transactions
  /** Images in its folder, as elements and steps name them: `images/plus.png`; not known where not given. */
  readonly images?: ReadonlySet<string>
  /** Elements that only elements.lock knows: renamed or removed since. */
  readonly staleLocks?: readonly string[]
}

export type { ElementDescription }
