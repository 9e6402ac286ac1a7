import { isVisible } from '../../../elements/index.ts'
import { roots } from './locate.ts'
import type { Area } from './protocol.ts'

/** Shorter texts would blot out half of every page. */
const SHORTEST = 3

const fields = new Set<WeakRef<Element>>()
const texts = new Set<string>()

/** A secret is typed into this field: pictures must not show it, nor where the page repeats it. */
export function rememberSecret(field: Element, text: string): void {
  fields.add(new WeakRef(field))
  if (text.length >= SHORTEST) texts.add(text)
}

/** What has to be blotted out in a picture: password fields, fields that got a secret, its echoes, and frames if asked for. */
export function secretAreas(frames: boolean): Area[] {
  const css = `input[type=password]${frames ? ', iframe, frame' : ''}`
  const found = new Set(roots().flatMap((root) => [...root.querySelectorAll(css), ...echoes(root)]))
  for (const reference of fields) {
    const field = reference.deref()
    if (field?.isConnected) found.add(field)
    else fields.delete(reference)
  }
  return [...found].filter(isVisible).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x, y, width, height }
  })
}

/** The innermost elements that show a secret as their text. */
function echoes(root: Document | ShadowRoot): Element[] {
  const shown: Element[] = []
  const nodes = texts.size > 0 ? document.createTreeWalker(root, NodeFilter.SHOW_TEXT) : undefined
  for (let node = nodes?.nextNode(); node; node = nodes?.nextNode()) {
    const { textContent, parentElement } = node
    if (parentElement && [...texts].some((text) => textContent?.includes(text))) shown.push(parentElement)
  }
  return shown
}
