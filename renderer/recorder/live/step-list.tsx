import { Button } from '@mantine/core'
import { ArrowDown, ListVideo } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { RecordingState } from '../../../main/api/host/contract/recorder.ts'
import { useTexts } from '../../language/index.ts'
import { Empty } from '../../parts/empty.tsx'
import { Scrolled } from '../../parts/scrolled.tsx'
import classes from './live.module.css'
import { StepRow } from './recorded-step.tsx'
import { liveTexts } from './texts.ts'

/** Pixels from the end within which a person is taken to look at the end. */
const NEAR = 40

/** The steps; the newest comes into view by itself, unless the person looks at others. */
export function StepList({ state: { id, steps, phase } }: { readonly state: RecordingState }) {
  const texts = useTexts(liveTexts)
  const scroller = useRef<HTMLDivElement>(null)
  const [isAtEnd, setAtEnd] = useState(true)
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  const count = steps.length
  useEffect(() => {
    const box = scroller.current
    if (isAtEnd && count > 0) box?.scrollTo({ top: box.scrollHeight })
  }, [count, isAtEnd])
  const look = () => {
    const box = scroller.current
    if (box) setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight < NEAR)
  }
  if (count === 0) return <Empty icon={ListVideo} title={texts.noSteps} hint={texts.noStepsHint} />
  return (
    <div className={classes.scroller}>
      <Scrolled className={classes.list} ref={scroller} onScroll={look}>
        <ol className={classes.steps} aria-label={texts.steps}>
          {steps.map((step, at) => (
            <StepRow
              key={step.id}
              recording={id}
              step={step}
              number={at + 1}
              canRemove={phase === 'recording' || phase === 'paused'}
            />
          ))}
        </ol>
      </Scrolled>
      {!isAtEnd && (
        <Button
          className={classes.newest ?? ''}
          leftSection={<ArrowDown size={14} aria-hidden />}
          onClick={toEnd}
        >
          {texts.newest}
        </Button>
      )}
    </div>
  )
}
