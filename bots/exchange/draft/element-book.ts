import type { Selector, SelectorKind } from '../../elements/types.ts'
import { roles } from '../../format/read/roles.ts'
import { Names, slug } from './names.ts'
import { clean } from './text.ts'

/** An element as a recording describes it. Texts are as a bot has them: a formula begins with `=`. */
export interface DraftElement {
  readonly role?: string | undefined
  readonly name?: string | undefined
  readonly by?: Readonly<Partial<Record<SelectorKind, string>>> | undefined
  readonly nth?: number | undefined
  readonly within?: DraftElement | undefined
  readonly frame?: DraftElement | undefined
  /** Plain texts, no formulas. */
  readonly further?: readonly Selector[] | undefined
}

type Plain = Record<string, unknown>

const NAMING: readonly SelectorKind[] = ['label', 'placeholder', 'text', 'title', 'alt', 'test-id']

/** The elements of a bot in the making, each once, by names that people can read. */
export class ElementBook {
  /** What the elements are grouped by: the page that is open. */
  page = 'page'
  readonly #refs = new Map<string, string>()
  readonly #names = new Names('-')
  readonly #elements = new Map<string, Plain>()
  readonly #lock = new Map<string, Plain>()

  /** The name of the element in the book; an element that is there already keeps its name. */
  add(element: DraftElement): string {
    const identity = JSON.stringify(element)
    const known = this.#refs.get(identity)
    if (known !== undefined) return known
    const ref = this.#names.take(`${this.page}.${slug(spoken(element), slug(element.role ?? '', 'element'))}`)
    this.#refs.set(identity, ref)
    this.#elements.set(ref, this.#authored(element))
    if (element.further?.length) this.#lock.set(ref, { further: element.further.map(cleaned) })
    return ref
  }

  /** The content of elements.yaml. */
  get elements(): Plain {
    const root: Record<string, Plain> = {}
    for (const [ref, element] of this.#elements) {
      const [page = '', name = ''] = ref.split('.')
      root[page] = { ...root[page], [name]: element }
    }
    return root
  }

  /** The content of elements.lock. */
  get lock(): Plain {
    return Object.fromEntries(this.#lock)
  }

  #authored({ role, name, by, nth, within, frame }: DraftElement): Plain {
    const known = role === undefined || roles.has(role)
    const selectors = { ...(!known && { css: `[role=${JSON.stringify(role)}]` }), ...by }
    return {
      ...(role !== undefined && known && { [role]: name ?? '' }),
      ...selectors,
      ...(nth !== undefined && { nth }),
      ...(within && { within: this.add(within) }),
      ...(frame && { frame: this.add(frame) }),
    }
  }
}

function cleaned({ by, ...rest }: Selector): Selector {
  const texts = by && Object.fromEntries(Object.entries(by).map(([kind, text]) => [kind, clean(text)]))
  return {
    ...rest,
    ...(rest.name !== undefined && { name: clean(rest.name) }),
    ...(texts && { by: texts }),
  }
}

/** What a person would call the element. */
function spoken({ name, by, further }: DraftElement): string {
  const named = further?.find((selector) => selector.name)?.name
  const given = [name, ...NAMING.map((kind) => by?.[kind]), named].find(
    (text) => text && !text.startsWith('='),
  )
  return given ?? wordsOfPath(by?.css ?? by?.xpath ?? '')
}

/** The words of a CSS selector or XPath that its author chose: an id or an attribute, a text, else its last part. */
function wordsOfPath(path: string): string {
  const chosen = /(?:#|\bname=['"]?|\bid=['"]?|data-[\w-]+=['"]?)([\w-]+)/.exec(path)?.[1]
  const text = [...path.matchAll(/, "([^"]+)"\)/g)].at(-1)?.[1]
  return chosen ?? text ?? path.split(/[\s>/]+/).at(-1) ?? ''
}
