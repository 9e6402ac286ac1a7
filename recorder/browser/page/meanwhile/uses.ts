import { stamp } from '../clock.ts'
import { look } from '../elements/seen.ts'
import { tellWheel } from '../mouse/wheel.ts'
import { tell } from '../outbox.ts'
import { hoveredFor } from './hover.ts'
import { tellScrolled } from './scrolling.ts'
import { tellWaited } from './waiting.ts'

/** Tells what came before and mattered for it, where an element is about to be used. */
export function beforeUse(element: Element | undefined): void {
  // Asked first: what was scrolled is forgotten when it is told.
  const hovered = careful(() => (element ? hoveredFor(element) : [])) ?? []
  careful(tellWheel)
  careful(() => tellScrolled(element))
  careful(() => tellWaited(element))
  careful(() => {
    for (const one of hovered) tell({ fact: 'hover', at: stamp(), element: look(one) })
  })
}

/** The use itself is told even where what came before it cannot be. */
function careful<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
