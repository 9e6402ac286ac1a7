import { isVisible } from '../../../elements/index.ts'
import { roots } from './locate.ts'
import type { Area } from './protocol.ts'

const filled = new Set<WeakRef<Element>>()

/** A secret is typed into this field: pictures must not show it. */
export function rememberSecret(field: Element): void {
  filled.add(new WeakRef(field))
}

/** What has to be blotted out in a picture: password fields, fields that got a secret, and frames if asked for. */
export function secretAreas(frames: boolean): Area[] {
  const css = `input[type=password]${frames ? ', iframe, frame' : ''}`
  const found = new Set(roots().flatMap((root) => [...root.querySelectorAll(css)]))
  for (const reference of filled) {
    const field = reference.deref()
    if (field?.isConnected) found.add(field)
    else filled.delete(reference)
  }
  return [...found].filter(isVisible).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x, y, width, height }
  })
}
