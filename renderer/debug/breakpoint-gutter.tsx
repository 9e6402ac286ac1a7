import { useTexts } from '../language/index.ts'
import classes from './debug.module.css'
import { debugTexts } from './texts.ts'
import { useDebug, useDebugStore } from './use-debug.ts'

/** At the left of a step: sets a breakpoint, or takes it away; F9 does the same, so it is no stop of the Tab key. */
export function BreakpointGutter({ uid }: { readonly uid: number }) {
  const texts = useTexts(debugTexts)
  const store = useDebugStore()
  const isSet = useDebug((view) => view.breakpoints.has(uid))
  return (
    <button
      type="button"
      className={classes.gutter}
      tabIndex={-1}
      aria-label={texts.breakpoint}
      title={texts.breakpoint}
      aria-pressed={isSet}
      onClick={(event) => {
        event.stopPropagation()
        store.toggle(uid)
      }}
    />
  )
}
