import type { Around, Locator } from './locator.ts'

/** What waits for something that an act brings, by the name that Playwright gives the event. */
export type Event = 'popup' | 'download' | 'filechooser' | 'dialog' | 'other'

/** What an expression of a script stands for, as far as that is known without running it. */
export type Value =
  | { readonly kind: 'plain'; readonly value: unknown }
  /** A formula, without `=`. */
  | { readonly kind: 'formula'; readonly formula: string }
  /** A variable of the environment. */
  | { readonly kind: 'env'; readonly name: string; readonly otherwise?: string }
  | { readonly kind: 'list'; readonly values: readonly Value[] }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string }
  | { readonly kind: 'page'; readonly tab: string }
  | { readonly kind: 'frame'; readonly around: Around; readonly tab: string }
  | { readonly kind: 'locator'; readonly locator: Locator; readonly tab: string }
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'download'; readonly saved: string }
  | { readonly kind: 'chooser'; readonly opener: Locator | undefined; readonly tab: string }
  | { readonly kind: 'expect'; readonly of: Value; readonly isNot: boolean; readonly isSoft: boolean }
  | { readonly kind: 'hand'; readonly what: 'keyboard' | 'mouse'; readonly tab: string }
  /** The browser and its context: they come and go by themselves. */
  | { readonly kind: 'browser' }
  | { readonly kind: 'nothing' }

export const NOTHING: Value = { kind: 'nothing' }

/** The fields of a plain map, such as the options of a call. */
export function fieldsOf(value: Value | undefined): Readonly<Record<string, unknown>> {
  const plain = value?.kind === 'plain' ? value.value : undefined
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain)
    ? (plain as Record<string, unknown>)
    : {}
}
