import { SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { RecordingReview, RecordingState } from '../../../main/api/host/contract/recorder.ts'
import { useTexts } from '../../language/index.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Scrolled } from '../../parts/scrolled.tsx'
import { keyOf } from './choices.ts'
import { Commits } from './commits.tsx'
import type { ReviewDraft } from './draft.ts'
import { Loops } from './loops.tsx'
import classes from './review.module.css'
import { Secrets } from './secrets.tsx'
import { Section } from './section.tsx'
import { reviewTexts } from './texts.ts'
import { Values } from './values.tsx'

interface ReviewFormProps {
  readonly state: RecordingState
  readonly review: RecordingReview
  readonly draft: ReviewDraft
  readonly onChange: (change: Partial<ReviewDraft>) => void
  /** Why it could not be saved. */
  readonly problem: unknown
}

/** What could be made of the recording, and what the person says of it. */
export function ReviewForm({ state, review, draft, onChange, problem }: ReviewFormProps) {
  const texts = useTexts(reviewTexts)
  const headings = state.table?.headings ?? []
  return (
    <Scrolled className={classes.scroll}>
      <Stack gap="xl" maw={760}>
        {problem !== null && problem !== undefined && <ProblemNotice error={problem} />}
        <Section title={texts.bot}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              label={texts.botTitle}
              dir="auto"
              maxLength={200}
              value={draft.title ?? review.title}
              onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
            />
            <TextInput
              label={texts.botName}
              description={texts.botNameHint}
              inputWrapperOrder={['label', 'input', 'description']}
              spellCheck={false}
              maxLength={100}
              value={draft.name}
              onChange={({ currentTarget }) => onChange({ ownName: currentTarget.value })}
            />
          </SimpleGrid>
        </Section>
        <Commits state={state} commits={review.commits} />
        <Values
          review={review}
          headings={headings}
          choices={draft.choices}
          onChoose={(value, choice) => onChange({ choices: { ...draft.choices, [keyOf(value)]: choice } })}
        />
        <Loops loops={review.loops} isWished={draft.loops} onWish={(loops) => onChange({ loops })} />
        <Secrets secrets={review.secrets} />
      </Stack>
    </Scrolled>
  )
}
