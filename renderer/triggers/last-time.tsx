import { Text } from '@mantine/core'
import type { TriggerState } from '../../main/api/host/contract/triggers.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { DotBadge } from '../parts/dot-badge.tsx'
import { shortProblem } from '../parts/problem-words.ts'
import { type ShownState, StateBadge } from '../parts/state-badge.tsx'
import { partTexts } from '../parts/texts.ts'
import { triggerTexts } from './texts.ts'

/** What came of a trigger when it fired last, or comes of it now. */
export function LastTime({ state: { last, running } }: { readonly state: TriggerState }) {
  const texts = useTexts(triggerTexts)
  const language = useLanguage()
  if (!last) {
    return (
      <Text size="sm" c="dimmed">
        {texts.never}
      </Text>
    )
  }
  return (
    <>
      <Outcome last={last} isRunning={running !== undefined} />
      <Text size="xs" c="dimmed">
        {whenText(last.at, language)}
      </Text>
    </>
  )
}

interface OutcomeProps {
  readonly last: NonNullable<TriggerState['last']>
  readonly isRunning: boolean
}

function Outcome({ last: { state, error }, isRunning }: OutcomeProps) {
  const texts = useTexts(triggerTexts)
  const language = useLanguage()
  const { states } = useTexts(partTexts)
  if (isRunning) return <DotBadge tone="busy">{texts.runs}</DotBadge>
  if (error) {
    return (
      <>
        <DotBadge tone="bad">{texts.couldNotStart}</DotBadge>
        <Text size="xs">{shortProblem(error, language)}</Text>
      </>
    )
  }
  return state !== undefined && state in states ? <StateBadge state={state as ShownState} /> : null
}
