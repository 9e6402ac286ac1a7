import type { SelectorKind } from '../../elements/types.ts'

/** A text to look for: whole, or as a part in whatever case. */
export interface Wanted {
  readonly text: string
  readonly exact: boolean
}

/** A locator of Playwright, before it is known what a bot makes of it. */
export interface Locator {
  readonly role?: string
  readonly name?: Wanted
  readonly by: Readonly<Partial<Record<SelectorKind, Wanted>>>
  /** Conditions in XPath that must hold as well. */
  readonly conditions: readonly string[]
  /** From 0; -1 is the last one. */
  readonly nth?: number
  readonly within?: Locator
  readonly frame?: Locator
  readonly or: readonly Locator[]
  /** Why a bot cannot find it. */
  readonly problem?: string
}

/** The place in which a locator looks: a page, a frame, or what another locator finds. */
export type Around = { readonly frame?: Locator } | { readonly within: Locator; readonly frame?: Locator }

/** A locator that looks for anything in a place. */
export function locatorIn(around: Around, found: Partial<Locator>): Locator {
  return { by: {}, conditions: [], or: [], ...around, ...found }
}

/** The same locator, of which it is known that a bot cannot find it. */
export function impossible(locator: Locator, problem: string): Locator {
  return { ...locator, problem: locator.problem ?? problem }
}

/** The first reason why a bot cannot find it, wherever it lies. */
export function problemOf({ problem, within, frame, or }: Locator): string | undefined {
  const inner = [within, frame, ...or].filter((other) => other !== undefined).map(problemOf)
  return problem ?? inner.find((found) => found !== undefined)
}
