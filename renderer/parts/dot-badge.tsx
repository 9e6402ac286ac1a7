import type { ReactNode } from 'react'
import classes from './dot-badge.module.css'

export type Tone = 'busy' | 'good' | 'warn' | 'bad' | 'off'

/** A state as a word with a dot in its colour; that of `busy` beats. */
export function DotBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={classes.badge}>
      <span className={classes.dot} data-tone={tone} aria-hidden />
      {children}
    </span>
  )
}
