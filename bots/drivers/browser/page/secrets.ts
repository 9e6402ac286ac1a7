import { isVisible } from '../../../elements/index.ts'
import { fieldText } from './field.ts'
import { roots } from './locate.ts'
import type { Area } from './protocol.ts'

/** Shorter texts would blot out half of every page. */
const SHORTEST = 3

const fields = new Set<WeakRef<Element>>()

/** A secret is typed into this field: pictures must not show it. */
export function rememberSecret(field: Element): void {
  fields.add(new WeakRef(field))
}

/**
 * What has to be blotted out in a picture: password fields, fields that got a secret, what shows one of `secrets`
 * again, and frames if asked for.
 */
export function secretAreas(frames: boolean, secrets: readonly string[]): Area[] {
  const texts = secrets.map(folded).filter((text) => text.length >= SHORTEST)
  const css = `input[type=password]${frames ? ', iframe, frame' : ''}`
  const found = new Set(roots().flatMap((root) => [...root.querySelectorAll(css), ...echoes(root, texts)]))
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

/** The innermost elements that show a secret as their text or value. */
function echoes(root: Document | ShadowRoot, secrets: readonly string[]): Element[] {
  if (secrets.length === 0) return []
  const holds = (text: string | null) => secrets.some((secret) => folded(text ?? '').includes(secret))
  const shown = [...root.querySelectorAll('input, textarea')].filter((field) => holds(fieldText(field)))
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.parentElement && holds(node.textContent)) shown.push(node.parentElement)
  }
  return shown
}

/** Pages draw white space together. */
function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
