import type { MouseEvent } from 'react'
import { useTexts } from '../language/index.ts'
import classes from './debug.module.css'
import { debugTexts } from './texts.ts'
import { useDebug, useDebugStore } from './use-debug.ts'

/**
 * At the left of a step: sets a breakpoint, or takes it away; the other mouse button asks for its condition. F9 and
 * Shift+F9 do the same, so it is no stop of the Tab key.
 */
export function BreakpointGutter({ uid }: { readonly uid: number }) {
  const texts = useTexts(debugTexts)
  const store = useDebugStore()
  const condition = useDebug((view) => view.breakpoints.get(uid))
  const label = condition ? texts.breakpointIf(condition.slice(1)) : texts.breakpoint
  const onMenu = (event: MouseEvent) => {
    event.preventDefault()
    store.ask(uid)
  }
  return (
    <button
      type="button"
      className={classes.gutter}
      tabIndex={-1}
      aria-label={label}
      title={label}
      aria-pressed={condition !== undefined}
      data-conditional={Boolean(condition) || undefined}
      onClick={(event) => {
        event.stopPropagation()
        store.toggle(uid)
      }}
      onContextMenu={onMenu}
    />
  )
}
