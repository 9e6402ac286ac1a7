import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './page.module.css'
import { Scrolled } from './scrolled.tsx'

interface PageProps {
  /** What the page is about: the heading, and the name of the window. */
  readonly title: string
  /** In place of the title as text, as where a name can be edited. */
  readonly head?: ReactNode
  /** Buttons at the right of the head. */
  readonly actions?: ReactNode
  /** True where the page fills its room itself: no padding, no scrolling. */
  readonly bare?: boolean
  readonly children: ReactNode
}

/** The frame of every page: a head with title and actions, and below it what the page shows. */
export function Page({ title, head, actions, bare = false, children }: PageProps) {
  useDocumentTitle(`${title} · Deskhand`)
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        {head ?? (
          <h1 className={classes.title} title={title}>
            {title}
          </h1>
        )}
        {actions}
      </header>
      {bare ? (
        <div className={classes.bare}>{children}</div>
      ) : (
        <Scrolled className={classes.body}>{children}</Scrolled>
      )}
    </div>
  )
}
