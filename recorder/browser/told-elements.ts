import { z } from 'zod'
import { ELEMENTS_KEPT } from './page/protocol.ts'

const told = z.looseObject({ told: z.int() })
/** What facts call elements. */
export const ELEMENTS = ['element', 'from', 'to'] as const

/** A fact of which nothing is known yet but that it is an object. */
export type RawFact = Readonly<Record<string, unknown>>

/** The elements that a document told last: each is told in full once, and then by its number. */
export class ToldElements {
  readonly #byNumber = new Map<number, object>()

  /** The fact with its elements in place of their numbers; what names none that is known stays as it is. */
  complete(fact: RawFact): RawFact {
    const elements = ELEMENTS.filter((name) => fact[name] !== undefined)
    return { ...fact, ...Object.fromEntries(elements.map((name) => [name, this.#whole(fact[name])])) }
  }

  #whole(element: unknown): unknown {
    const { data } = told.safeParse(element)
    if (!data) return element
    const known = this.#byNumber.get(data.told)
    if (known) return known
    this.#byNumber.set(data.told, data)
    this.#byNumber.delete(data.told - ELEMENTS_KEPT)
    return data
  }
}
