import type { ReactNode, Ref } from 'react'

interface ScrolledProps {
  readonly className: string | undefined
  /** What is in it; with it, it is a region of the page. */
  readonly label?: string
  readonly ref?: Ref<HTMLDivElement>
  readonly onScroll?: () => void
  readonly children: ReactNode
}

/** What scrolls, reached by Tab and so scrolled by keyboard; its class gives it its size. */
export function Scrolled({ label, children, ...props }: ScrolledProps) {
  const Element = label === undefined ? 'div' : 'section'
  return (
    <Element {...props} aria-label={label} tabIndex={0}>
      {children}
    </Element>
  )
}
