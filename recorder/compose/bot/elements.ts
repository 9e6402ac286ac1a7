import type { DescribedElement } from '../../../bots/elements/types.ts'
import type { SeenElement } from '../../facts/index.ts'
import { type ElementEntry, furtherSelectors, shownSelector } from './element-entry.ts'
import { nameEntries } from './element-names.ts'
import { groupOf, type Sight } from './group-names.ts'
import { literal } from './literal.ts'

type Plain = Record<string, unknown>

/** The elements of a recording: the same element has one entry, however often it was used. */
export class Elements {
  readonly #entries = new Map<string, ElementEntry>()
  readonly #keys = new Map<ElementEntry, string>()
  #named: readonly ElementEntry[] = []

  /** Takes in an element that a step uses. */
  add(seen: SeenElement, sight: Sight): void {
    const group = groupOf(seen, sight)
    let frame: ElementEntry | undefined
    for (const around of seen.frames) {
      frame = this.#entry(around, frame, group, true)
      frame.isUsed = true
    }
    this.#entry(seen.description, frame, group, false).isUsed = true
  }

  /** Gives all their names; from now on they can be asked for. What only one other stands in is written inside that. */
  name(): void {
    this.#named = [...this.#entries.values()].filter(({ isUsed, inside }) => isUsed || inside.size > 1)
    nameEntries(this.#named)
  }

  /** The name of an element that was taken in. */
  refOf({ frames, description }: SeenElement): string {
    const key = frames.reduce<string | undefined>((frame, around) => keyOf(around, frame), undefined)
    const ref = this.#entries.get(keyOf(description, key))?.ref
    if (ref === undefined) throw new Error('An element of a step was not taken in')
    return ref
  }

  /** The content of elements.yaml. */
  authored(): Plain {
    const root: Record<string, Plain> = {}
    for (const entry of this.#named) {
      const [first = '', second] = entry.ref?.split('.') ?? []
      if (second === undefined) root[first] = authored(entry)
      else root[first] = { ...root[first], [second]: authored(entry) }
    }
    return root
  }

  /** The content of elements.lock. */
  locked(): Plain {
    return Object.fromEntries(
      this.#named.flatMap(({ ref = '', description }) => {
        const further = furtherSelectors(description)
        const { fingerprint } = description
        const known = { ...(further.length > 0 && { further }), ...(fingerprint && { fingerprint }) }
        return Object.keys(known).length > 0 ? [[ref, known]] : []
      }),
    )
  }

  #entry(
    description: DescribedElement,
    frame: ElementEntry | undefined,
    group: readonly string[],
    isFrame: boolean,
  ): ElementEntry {
    const key = keyOf(description, frame && this.#keys.get(frame))
    const known = this.#entries.get(key)
    if (known) return known
    const within = description.within && this.#entry(description.within, frame, group, false)
    const entry = {
      description,
      within,
      frame,
      isFrame,
      group,
      inside: new Set<ElementEntry>(),
      isUsed: false,
      ref: undefined,
    }
    within?.inside.add(entry)
    this.#entries.set(key, entry)
    this.#keys.set(entry, key)
    return entry
  }
}

/** The same for descriptions that mean the same element: their best selector, and where it stands. */
function keyOf(description: DescribedElement, frame: string | undefined): string {
  const { role, name, by, nth, within, window } = description
  const selectors = Object.entries(by ?? {}).sort(([one], [other]) => one.localeCompare(other))
  const around = [within && keyOf(within, frame), frame, window?.title, window?.program]
  return JSON.stringify([role, name, selectors, nth, ...around])
}

function authored(entry: ElementEntry): Plain {
  const { role, name, by, nth } = shownSelector(entry)
  const { within, frame } = entry
  const { window } = entry.description
  return {
    ...(role !== undefined && { [role]: literal(name ?? '') }),
    ...literals(by ?? {}),
    ...(window && { window: literals({ ...window }) }),
    ...(nth !== undefined && { nth }),
    ...(within && { within: within.ref ?? authored({ ...within, frame: undefined }) }),
    ...(frame && { frame: frame.ref }),
  }
}

function literals(texts: Readonly<Record<string, string | undefined>>): Plain {
  const given = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(given.map(([name, text]) => [name, literal(text)]))
}
