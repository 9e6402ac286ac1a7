import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Check, Crosshair } from 'lucide-react'
import type { RecordingReview, RecordingState } from '../../../main/api/host/contract/recorder.ts'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { StepPicture } from '../live/step-picture.tsx'
import classes from './review.module.css'
import { Section } from './section.tsx'
import { reviewTexts } from './texts.ts'

interface CommitsProps {
  readonly state: RecordingState
  readonly commits: RecordingReview['commits']
}

/** The steps that change something for good; what shows that they worked is pointed at in the recorded window. */
export function Commits({ state, commits }: CommitsProps) {
  const texts = useTexts(reviewTexts)
  if (commits.length === 0) return null
  const isClosed = state.phase === 'ended'
  return (
    <Section title={texts.commits} hint={texts.commitsHint}>
      <ul className={classes.rows}>
        {commits.map((commit) => (
          <CommitRow key={commit.step} state={state} commit={commit} />
        ))}
      </ul>
      {state.kind !== 'desktop' && isClosed && (
        <Text size="xs" c="dimmed">
          {texts.windowClosed}
        </Text>
      )}
    </Section>
  )
}

interface CommitRowProps {
  readonly state: RecordingState
  readonly commit: RecordingReview['commits'][number]
}

function CommitRow({ state: { id, phase, steps }, commit }: CommitRowProps) {
  const texts = useTexts(reviewTexts)
  const { step, sentence, sent, verify, hasPicture } = commit
  const pick = useMutation(hostQuery.recorder.pick.mutationOptions())
  // Programs cannot be asked what they show.
  const isInBrowser = steps.some((each) => each.id === step && each.kind.startsWith('browser.'))
  const canPick = phase === 'paused' || phase === 'recording'
  return (
    <li className={classes.row}>
      <StepPicture recording={id} step={step} sentence={sentence} hasPicture={hasPicture} />
      <div className={classes.commit}>
        <span dir="auto">{sentence}</span>
        <span className={classes.field}>{sent.join(', ')}</span>
        {verify.length > 0 ? (
          <Stack gap={0} component="ul" className={classes.verify ?? ''} aria-label={texts.seenBy}>
            {verify.map((told) => (
              <li key={told} dir="auto">
                <Check size={13} aria-hidden /> {told}
              </li>
            ))}
          </Stack>
        ) : (
          <span className={classes.field}>{texts.later}</span>
        )}
      </div>
      {isInBrowser && (
        <Button
          variant="default"
          disabled={!canPick}
          leftSection={<Crosshair size={14} aria-hidden />}
          onClick={() => pick.mutate({ recording: id, purpose: 'verify', step })}
        >
          {verify.length > 0 ? texts.showOther : texts.show}
        </Button>
      )}
    </li>
  )
}
