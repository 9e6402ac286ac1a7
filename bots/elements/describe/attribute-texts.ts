import { NAMING } from '../names.ts'
import type { Root } from '../roots.ts'
import { squeeze } from '../text.ts'

/** With more of them the index takes longer to make than searches save. */
const MOST = 6_000
const CSS = NAMING.map((name) => `[${name}]`).join(',')

/** What all elements say in attributes that can name them, in one text: one search finds who says a text. */
export class AttributeTexts {
  readonly #owners: readonly Element[]
  /** Where in the text the value of each owner begins. */
  readonly #starts: readonly number[]
  readonly #all: string

  private constructor(values: readonly (readonly [Element, string])[]) {
    this.#owners = values.map(([owner]) => owner)
    let length = 0
    this.#starts = values.map(([, value]) => {
      const start = length
      length += value.length + 1
      return start
    })
    this.#all = values.map(([, value]) => value).join('\n')
  }

  /** Undefined where there are too many. */
  static of(roots: readonly Root[]): AttributeTexts | undefined {
    const values: (readonly [Element, string])[] = []
    for (const root of roots) {
      const owners = root.querySelectorAll(CSS)
      if (values.length + owners.length > MOST) return undefined
      for (const owner of owners)
        for (const name of NAMING) {
          const value = squeeze(owner.getAttribute(name))
          if (value) values.push([owner, value])
        }
    }
    return new AttributeTexts(values)
  }

  /** Elements that say the text in such an attribute, the first `most` of them. */
  saying(text: string, most: number): Element[] {
    const wanted = squeeze(text)
    const found: Element[] = []
    for (let at = this.#all.indexOf(wanted); at >= 0 && found.length < most; ) {
      const owner = this.#owners[this.#ownerAt(at)]
      if (owner) found.push(owner)
      at = this.#all.indexOf(wanted, at + 1)
    }
    return found
  }

  /** Which value stands there: the last that begins at it or before it. */
  #ownerAt(at: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}
