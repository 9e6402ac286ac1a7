import { useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'

/**
 * Brings the focus to the page when another one is shown and what had it is gone, as with the palette or a key that leads
 * away: the keyboard would have to begin at the top of the window.
 */
export function useFocusOnPage(main: RefObject<HTMLElement | null>): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        const { activeElement, body } = document
        // A palette that has just been used may still fade away.
        const isLost = activeElement === body || activeElement?.closest('[role="dialog"]') !== null
        if (fromLocation && pathChanged && isLost) main.current?.focus({ preventScroll: true })
      }),
    [router, main],
  )
}
