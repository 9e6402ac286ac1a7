import type { Random } from './random.ts'

type Attributes = Record<string, string>

const UTILITIES = [
  'px-4',
  'py-2',
  'rounded',
  'text-sm',
  'flex',
  'w-full',
  'border',
  'mt-2',
  'bg-white',
  'font-medium',
]

/** How the makers of a page name things: ids and classes by people, by a framework, by a build, or not at all. */
export class Skin {
  readonly #random: Random
  readonly #ids: 'human' | 'camel' | 'machine' | 'none'
  readonly #classes: 'bem' | 'utility' | 'hashed' | 'none'
  readonly #testIds: boolean
  #count = 1

  constructor(random: Random) {
    this.#random = random
    this.#ids = random.pick(['human', 'human', 'camel', 'machine', 'none'] as const)
    this.#classes = random.pick(['bem', 'bem', 'utility', 'hashed', 'none'] as const)
    this.#testIds = random.chance(0.2)
  }

  /** Attributes of a thing that people would call `what` (`save-button`), of a kind such as `button`. */
  of(what: string, kind: string, more: Attributes = {}): Attributes {
    return {
      ...(this.id(what) && { id: this.id(what) }),
      ...this.kind(kind),
      ...(this.#testIds && { 'data-testid': what }),
      ...more,
    }
  }

  /** Class alone, for what has no name of its own. */
  kind(kind: string): Attributes {
    const name = this.#class(kind)
    return name ? { class: name } : {}
  }

  /** The id of a thing, '' where the page has none; machine-made ones are new each time. */
  id(what: string): string {
    if (this.#ids === 'human') return what
    if (this.#ids === 'camel') return what.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    return this.#ids === 'machine' ? `ctl${this.#random.code(3)}-${this.#count++}` : ''
  }

  #class(kind: string): string {
    if (this.#classes === 'bem') return `${kind} ${kind}--default`
    if (this.#classes === 'hashed') return `css-${hash(kind)}`
    if (this.#classes === 'none') return ''
    return UTILITIES.filter((_, i) => (hash(kind).charCodeAt(i % 6) + i) % 3 === 0).join(' ')
  }
}

/** The same short code for the same text. */
export function hash(text: string): string {
  let sum = 7
  for (const letter of text) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0
  return sum.toString(36).padStart(7, 'q')
}
