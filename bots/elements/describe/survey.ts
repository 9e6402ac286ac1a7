import { NAMING } from '../names.ts'
import type { Root } from '../roots.ts'
import { squeeze } from '../text.ts'
import { AttributeTexts } from './attribute-texts.ts'
import type { RootText, Texts } from './texts.ts'

/** Elements looked at at once, in about two milliseconds; the rest waits until the page is idle. */
const MOST_AT_ONCE = 20_000
const MOST_WHEN_IDLE = 2_000
/** Where more elements come at once, the whole page is looked at, because many of them stand in each other. */
const MOST_ADDED = 200
/** Milliseconds until the page is looked at again for shadow roots that came without any other change. */
const LOOK_AGAIN_AFTER = 1_000
const SILENT = 'script, style, noscript'
/** Milliseconds between two times that what changed is read anew, so that a page that never rests costs little. */
const READ_AGAIN_AFTER = 500
/** Of larger pages the text is read only when it is asked for. */
const MOST_READ_AHEAD = 30_000
const WATCHED = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: [...NAMING, 'aria-labelledby'],
}

const surveys = new WeakMap<Document, Survey>()

/**
 * What is known of a page from one description to the next: its shadow roots and its text. Finding them afresh
 * would walk the whole page each time; an observer says what came.
 */
export function surveyOf(page: Document): Survey {
  const known = surveys.get(page)
  if (known) return known
  const survey = new Survey(page)
  surveys.set(page, survey)
  return survey
}

export class Survey {
  readonly #page: Document
  readonly #shadows = new Set<ShadowRoot>()
  readonly #texts = new Map<Root, RootText>()
  #attributes: AttributeTexts | undefined
  #referring: readonly Element[] | undefined
  readonly #observer: MutationObserver
  /** What was never looked at. */
  #waiting: TreeWalker[] = []
  /** What is looked at once more. */
  readonly #again: TreeWalker[] = []
  #looked = 0
  #idle = false
  #reading = false

  constructor(page: Document) {
    this.#page = page
    this.#observer = new MutationObserver((records) => this.#note(records))
    this.#observer.observe(page, WATCHED)
    this.#lookAt(page)
    this.#readWhenIdle()
  }

  /**
   * The document and its shadow roots that are known by now, with those around the element and the closed ones, which
   * a page script cannot find by itself; `complete` where there are no others.
   */
  roots(
    element: Element,
    closed: Iterable<ShadowRoot>,
  ): { readonly roots: readonly Root[]; readonly complete: boolean } {
    this.#note(this.#observer.takeRecords())
    for (const shadow of [...closed, ...rootsAround(element)]) this.#add(shadow)
    this.#look(this.#waiting, MOST_AT_ONCE)
    if (performance.now() - this.#looked > LOOK_AGAIN_AFTER) this.lookWhenIdle()
    for (const shadow of this.#shadows) if (!shadow.isConnected) this.#shadows.delete(shadow)
    return { roots: this.#roots(), complete: this.#waiting.length === 0 }
  }

  /** What is known by now of the texts of those roots. */
  texts(element: Element, closed: Iterable<ShadowRoot>): Texts {
    const { roots } = this.roots(element, closed)
    return {
      roots,
      textOf: (root) => this.textOf(root),
      saying: (text, most) => this.saying(text, most),
      referring: () => this.referring(),
    }
  }

  /** Looks through the page once more, piece by piece, when it is idle. */
  lookWhenIdle(): void {
    if (this.#idle) return
    this.#idle = true
    for (const root of this.#roots()) this.#again.push(walkerOf(root))
    const go = (): void => {
      const queue = this.#waiting.length > 0 ? this.#waiting : this.#again
      this.#look(queue, MOST_WHEN_IDLE)
      if (this.#again.length > 0) requestIdleCallback(go)
      else {
        this.#idle = false
        this.#looked = performance.now()
      }
    }
    requestIdleCallback(go)
  }

  /** The text of a root as it is now. */
  textOf(root: Root): RootText {
    const known = this.#texts.get(root)
    if (known) return known
    const whole = root instanceof Document ? root.documentElement : root
    const silent = [...root.querySelectorAll(SILENT)].map((element) => squeeze(element.textContent))
    const text = { all: squeeze(whole.textContent), silent: silent.join('\n') }
    this.#texts.set(root, text)
    return text
  }

  /** Elements that say the text in an attribute, the first `most`; undefined where that is not known by now. */
  saying(text: string, most: number): readonly Element[] | undefined {
    return this.#attributes?.saying(text, most)
  }

  /** Elements that others name, as `aria-labelledby` says. */
  referring(): readonly Element[] {
    this.#referring ??= this.#roots().flatMap((root) => [...root.querySelectorAll('[aria-labelledby]')])
    return this.#referring
  }

  #roots(): readonly Root[] {
    return [this.#page, ...this.#shadows]
  }

  #note(records: readonly MutationRecord[]): void {
    if (records.length === 0) return
    this.#attributes = undefined
    this.#referring = undefined
    if (records.some(({ type }) => type !== 'attributes')) this.#texts.clear()
    const added = records
      .flatMap(({ addedNodes }) => [...addedNodes])
      .filter((node) => node instanceof Element)
    if (added.length <= MOST_ADDED) for (const node of added) this.#lookAt(node)
    else this.#lookAtAll()
    this.#readWhenIdle()
  }

  /** Reads texts ahead, so that the next description does not wait for them. */
  #readWhenIdle(): void {
    if (this.#reading) return
    this.#reading = true
    const read = (): void => {
      this.#reading = false
      if (this.#page.getElementsByTagName('*').length > MOST_READ_AHEAD) return
      const roots = this.#roots()
      for (const root of roots) this.textOf(root)
      this.#attributes = AttributeTexts.of(roots)
      this.referring()
    }
    setTimeout(() => requestIdleCallback(read), READ_AGAIN_AFTER)
  }

  #add(shadow: ShadowRoot): void {
    if (this.#shadows.has(shadow) || !shadow.isConnected || shadow.ownerDocument !== this.#page) return
    this.#shadows.add(shadow)
    this.#attributes = undefined
    this.#referring = undefined
    this.#observer.observe(shadow, WATCHED)
    this.#lookAt(shadow)
  }

  #lookAt(from: Node): void {
    this.#waiting.push(walkerOf(from))
  }

  #lookAtAll(): void {
    this.#waiting = this.#roots().map(walkerOf)
  }

  #look(queue: TreeWalker[], most: number): void {
    for (let left = most, at = queue[0]; at && left > 0; at = queue[0]) {
      left = this.#walk(at, left)
      if (left > 0) queue.shift()
    }
  }

  /** Looks at so many elements, those that were looked at before left out; gives how many are left to look at. */
  #walk(walker: TreeWalker, most: number): number {
    // What it stood on was taken away: where it was cannot be told any more.
    if (!walker.currentNode.isConnected) walker.currentNode = walker.root
    let left = most
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot) this.#add(node.shadowRoot)
      left -= 1
      if (left === 0) return 0
    }
    return left
  }
}

function walkerOf(from: Node): TreeWalker {
  return document.createTreeWalker(from, NodeFilter.SHOW_ELEMENT)
}

function rootsAround(element: Element): ShadowRoot[] {
  const found: ShadowRoot[] = []
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    found.push(root)
  return found
}
