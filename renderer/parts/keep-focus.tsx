import { type ReactNode, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus at its place when the button that has it goes, as one that starts something does: the keyboard would have
 * to begin at the top of the page.
 */
export function KeepFocus({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const had = useRef(false)
  useLayoutEffect(() => {
    if (had.current && document.activeElement === document.body) box.current?.focus({ preventScroll: true })
    had.current = box.current?.contains(document.activeElement) === true
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only looks where the focus is
    <div
      ref={box}
      tabIndex={-1}
      style={{ outline: 'none' }}
      onFocus={() => {
        had.current = true
      }}
      onBlur={({ relatedTarget }) => {
        // What leaves the page, or cannot be used for now, loses the focus to nothing.
        if (relatedTarget !== null) had.current = false
      }}
    >
      {children}
    </div>
  )
}
