import { Text } from '@mantine/core'
import type { DoneByHand, Happening } from '../../../main/api/host/contract/run-story.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { ByHandEntry } from './entries/by-hand.tsx'
import { CommitEntry } from './entries/commit.tsx'
import { DecisionEntry } from './entries/decision.tsx'
import { FailureEntry } from './entries/failure.tsx'
import { HealedEntry } from './entries/healed.tsx'
import { StepEntry } from './entries/step.tsx'
import { Filmstrip } from './filmstrip/filmstrip.tsx'
import { framesOf } from './filmstrip/frames.ts'
import classes from './run.module.css'
import { runTexts } from './texts.ts'

interface TimelineProps {
  readonly run: string
  readonly happenings: readonly Happening[]
  /** How many more there are. */
  readonly left: number
  readonly byHand: DoneByHand | undefined
}

/** All that happened to an item, in order: steps, decisions, commits with pictures, failures, what was healed. */
export function Timeline({ run, happenings, left, byHand }: TimelineProps) {
  const texts = useTexts(runTexts)
  const language = useLanguage()
  const frames = framesOf(happenings)
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium' })
  return (
    <section>
      <div className={classes.timelineHead}>
        <h3 className={classes.section}>{texts.timeline}</h3>
        {frames.length > 0 && <Filmstrip run={run} frames={frames} />}
      </div>
      {happenings.length === 0 && (
        <Text size="sm" c="dimmed">
          {texts.nothing}
        </Text>
      )}
      <ol className={classes.timeline}>
        {[...happenings.entries()].map(([place, happening]) => (
          // What happened stays at its place; more comes behind it.
          <li key={place} data-kind={happening.kind}>
            <time>{clock.format(happening.at)}</time>
            <div>
              <Entry run={run} happening={happening} />
            </div>
          </li>
        ))}
        {byHand && (
          <li data-kind="by-hand">
            <time>{clock.format(byHand.at)}</time>
            <div>
              <ByHandEntry run={run} byHand={byHand} />
            </div>
          </li>
        )}
      </ol>
      {left > 0 && (
        <Text size="xs" c="dimmed">
          {texts.more(left)}
        </Text>
      )}
    </section>
  )
}

function Entry({ run, happening }: { readonly run: string; readonly happening: Happening }) {
  switch (happening.kind) {
    case 'step':
      return <StepEntry step={happening} />
    case 'decision':
      return <DecisionEntry decision={happening} />
    case 'commit':
      return <CommitEntry run={run} commit={happening} />
    case 'failure':
      return <FailureEntry run={run} failure={happening} />
    case 'healed':
      return <HealedEntry run={run} healed={happening} />
  }
}
