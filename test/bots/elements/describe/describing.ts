import type { DescribedElement, Selector } from '../../../../bots/elements/types.ts'
import type { ElementPage } from '../element-page.ts'

/** A description without the fingerprint. */
export type Said = Omit<DescribedElement, 'fingerprint'>

/** How the element that CSS gives is described; `>>>` goes into an open shadow root. */
export function describeIn(on: ElementPage, css: string): Promise<Said> {
  return on.page.evaluate((selector) => {
    let at: Document | ShadowRoot = document
    const parts = selector.split('>>>')
    for (const part of parts.slice(0, -1)) at = at.querySelector(part.trim())?.shadowRoot ?? at
    const element = at.querySelector(parts.at(-1) ?? '')
    if (!element) throw new Error(`The page has no ${selector}`)
    const { fingerprint: _, ...said } = elements.describe(element)
    return said
  }, css)
}

/** The best selector alone, with the container in which it holds. */
export async function best(on: ElementPage, css: string): Promise<Said> {
  const { further: _, ...main } = await describeIn(on, css)
  return main
}

/** What of a description does not find exactly the element it was made of; empty where all does. */
export function wrongOnPage(): string[] {
  const wrong: string[] = []
  const roots = elements.allRoots(document)
  for (const element of roots.flatMap((root) => [...root.querySelectorAll('body *, :host *')])) {
    const hidden = !elements.isVisible(element)
    if (/^(script|style|option)$/.test(element.localName)) continue
    const { further = [], within, fingerprint, ...main } = elements.describe(element)
    for (const selector of [main, ...further] as Selector[]) {
      const description = { ref: 'x', ...selector, within: within && { ref: 'w', ...within }, fingerprint }
      const found = elements.find(description as Parameters<typeof elements.find>[0], roots, { hidden })
      if (found.length !== 1 || found[0] !== element)
        wrong.push(
          `${elements.inWords(element)}: ${JSON.stringify({ selector, within })} finds ${found.length}`,
        )
    }
  }
  return wrong
}

/** A description, and the key that the page gave its element. */
export interface Remembered {
  readonly key: string
  readonly said: DescribedElement
}

/** Describes all elements of the page that have a key. */
export function remember(): Remembered[] {
  return [...document.querySelectorAll('[data-key-of-test]')].map((element) => ({
    key: element.getAttribute('data-key-of-test') ?? '',
    said: elements.describe(element),
  }))
}

/** What of the descriptions does not find the element of the same key; empty where all does. */
export function wrongAfterReload(remembered: readonly Remembered[]): string[] {
  const wrong: string[] = []
  for (const { key, said } of remembered) {
    const hidden = !elements.isVisible(document.querySelector(`[data-key-of-test="${key}"]`) as Element)
    const { further = [], within, fingerprint, ...main } = said
    for (const selector of [main, ...further] as Selector[]) {
      const description = { ref: 'x', ...selector, within: within && { ref: 'w', ...within }, fingerprint }
      const found = elements.find(description as Parameters<typeof elements.find>[0], [document], { hidden })
      if (found.length !== 1 || found[0]?.getAttribute('data-key-of-test') !== key)
        wrong.push(`${key}: ${JSON.stringify({ selector, within })} finds ${found.length}`)
    }
  }
  return wrong
}
