import { useTexts } from '../language/index.ts'
import classes from './state-badge.module.css'
import { partTexts } from './texts.ts'

export type ShownState = keyof (typeof partTexts)['en']['states']

/** The state of a run or an item: its word, and a dot in its colour. */
export function StateBadge({ state }: { readonly state: ShownState }) {
  const texts = useTexts(partTexts)
  return (
    <span className={classes.badge}>
      <span className={classes.dot} data-state={state} aria-hidden />
      {texts.states[state]}
    </span>
  )
}
