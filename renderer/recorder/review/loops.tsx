import { Switch, Text } from '@mantine/core'
import type { RecordingReview } from '../../../main/api/host/contract/recorder.ts'
import { useTexts } from '../../language/index.ts'
import classes from './review.module.css'
import { Section } from './section.tsx'
import { reviewTexts } from './texts.ts'

interface LoopsProps {
  readonly loops: RecordingReview['loops']
  readonly isWished: boolean
  readonly onWish: (wished: boolean) => void
}

/** What was done to one row after another: it can be a loop. */
export function Loops({ loops, isWished, onWish }: LoopsProps) {
  const texts = useTexts(reviewTexts)
  if (loops.length === 0) return null
  const rows = loops.flatMap((loop) => loop.rows)
  return (
    <Section title={texts.loops}>
      <Switch
        label={texts.loop(rows.length)}
        checked={isWished}
        onChange={({ currentTarget }) => onWish(currentTarget.checked)}
      />
      {loops.map(({ steps, rows: own }) => (
        <div key={own.join()}>
          <ol className={classes.round}>
            {steps.map((step) => (
              <li key={step} dir="auto">
                {step}
              </li>
            ))}
          </ol>
          <Text size="xs" c="dimmed" dir="auto" lineClamp={2}>
            {texts.loopRows(own.join(', '))}
          </Text>
        </div>
      ))}
    </Section>
  )
}
