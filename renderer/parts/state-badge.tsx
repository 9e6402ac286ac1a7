import { useTexts } from '../language/index.ts'
import { DotBadge, type Tone } from './dot-badge.tsx'
import { partTexts } from './texts.ts'

export type ShownState = keyof (typeof partTexts)['en']['states']

const tones: Readonly<Record<ShownState, Tone>> = {
  ready: 'off',
  running: 'busy',
  done: 'good',
  refused: 'good',
  rejected: 'bad',
  failed: 'bad',
  waiting: 'warn',
  'in-doubt': 'warn',
  stopped: 'off',
  withdrawn: 'off',
}

/** The state of a run or an item: its word, and a dot in its colour. */
export function StateBadge({ state }: { readonly state: ShownState }) {
  const { states } = useTexts(partTexts)
  return <DotBadge tone={tones[state]}>{states[state]}</DotBadge>
}
