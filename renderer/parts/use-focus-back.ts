import { useEffect, useState } from 'react'

/** Gives the focus back to what had it before the caller was drawn, once the caller is gone. */
export function useFocusBack(): void {
  const [opener] = useState(openerNow)
  useEffect(() => holdFocus(opener), [opener])
}

/**
 * What gives the focus back to what has it now, unless something else has it by then. For the entry of a menu that is the
 * button of the menu. The component library does so only for dialogs that had taken the focus before they were closed.
 */
export function focusBack(): () => void {
  return holdFocus(openerNow())
}

/** An entry of a menu goes with the menu, and keeps Escape for it; the button that opened the menu stays. */
function openerNow(): HTMLElement | undefined {
  const { activeElement: focused } = document
  const menu = focused?.closest('[role="menu"]')
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused
  return opener instanceof HTMLElement ? opener : undefined
}

function holdFocus(opener: HTMLElement | undefined): () => void {
  if (document.activeElement?.closest('[role="menu"]')) opener?.focus({ preventScroll: true })
  return () => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost) opener?.focus({ preventScroll: true })
  }
}
