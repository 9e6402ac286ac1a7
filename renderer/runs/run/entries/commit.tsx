import { Group, Text } from '@mantine/core'
import type { Happening } from '../../../../main/api/host/contract/run-story.ts'
import { useLanguage, useTexts } from '../../../language/index.ts'
import { EvidencePicture } from '../evidence-picture.tsx'
import { runTexts } from '../texts.ts'

interface CommitEntryProps {
  readonly run: string
  readonly commit: Extract<Happening, { kind: 'commit' }>
}

/** A step that changed the world, what became of it, and pictures from before and after. */
export function CommitEntry({ run, commit }: CommitEntryProps) {
  const texts = useTexts(runTexts)
  const language = useLanguage()
  const { sentence, state, settledBy, pictures } = commit
  const by = settledBy === undefined || settledBy === 'run' ? undefined : settledBy
  return (
    <>
      <b dir="auto">{sentence[language]}</b>
      <Text size="xs" c="dimmed">
        {texts.commit[state]}
        {by !== undefined && ` · ${by === 'verify' ? texts.byLooking : `${texts.by} ${by}`}`}
      </Text>
      {(pictures.before ?? pictures.after) !== undefined && (
        <Group gap="sm" mt={6} align="flex-start">
          {pictures.before !== undefined && (
            <EvidencePicture run={run} file={pictures.before} what={texts.before} />
          )}
          {pictures.after !== undefined && (
            <EvidencePicture run={run} file={pictures.after} what={texts.after} />
          )}
        </Group>
      )}
    </>
  )
}
