import { readPlace, type WindowPlace } from '../../../elements/place.ts'
import type { ElementDescription, Selector } from '../../../elements/types.ts'

/** How an element is looked for, sorted by what finds it. */
export interface Ways {
  /** What accessible elements are asked for; undefined where nothing says how. */
  readonly accessible: ElementDescription | undefined
  /** Words that stand on it. */
  readonly texts: readonly string[]
  /** Files with its image, named from the folder of the bot. */
  readonly images: readonly string[]
  readonly places: readonly WindowPlace[]
}

/** Sorts the selectors of a description; each sort keeps its order. */
export function waysOf(description: ElementDescription): Ways {
  const selectors = [description, ...(description.further ?? [])]
  const accessible = selectors.filter(isAccessible)
  const [own, ...further] = accessible
  const { ref, within, window, fingerprint } = description
  return {
    accessible: own && {
      ...{ ref, within, window, fingerprint, further },
      ...{ role: own.role, name: own.name, by: own.by, nth: own.nth },
    },
    texts: selectors.flatMap(({ by }) => by?.text ?? []),
    images: selectors.flatMap(({ by }) => by?.image ?? []),
    places: selectors.flatMap(({ by }) => (by?.place && readPlace(by.place)) || []),
  }
}

/** Whether the selector says anything that accessible elements are known by. */
function isAccessible({ role, name, by }: Selector): boolean {
  return role !== undefined || name !== undefined || by?.text !== undefined || by?.path !== undefined
}
