import { stamp } from '../clock.ts'
import { look } from '../elements/seen.ts'
import { tellWheel } from '../mouse/wheel.ts'
import { tell } from '../outbox.ts'
import { hoveredFor } from './hover.ts'
import { tellScrolled } from './scrolling.ts'
import { tellWaited } from './waiting.ts'

/** Tells what came before and mattered for it, where an element is about to be used. */
export function beforeUse(element: Element | undefined): void {
  careful(tellWheel)
  careful(() => tellScrolled(element))
  careful(() => tellWaited(element))
  if (element)
    careful(() => {
      for (const hovered of hoveredFor(element)) tell({ fact: 'hover', at: stamp(), element: look(hovered) })
    })
}

/** The use itself is told even where what came before it cannot be. */
function careful(work: () => void): void {
  try {
    work()
  } catch {
    // Less is told.
  }
}
