import { Group, Text } from '@mantine/core'
import type { Happening } from '../../../../main/api/host/contract/run-story.ts'
import { useLanguage, useTexts } from '../../../language/index.ts'
import { ProblemDetails } from '../../../parts/problem-notice.tsx'
import { EvidencePicture } from '../evidence-picture.tsx'
import { EvidenceText } from '../evidence-text.tsx'
import { runTexts } from '../texts.ts'

interface FailureEntryProps {
  readonly run: string
  readonly failure: Extract<Happening, { kind: 'failure' }>
}

/** A step that failed: what was expected and found, what to do next, and how it looked then. */
export function FailureEntry({ run, failure }: FailureEntryProps) {
  const texts = useTexts(runTexts)
  const language = useLanguage()
  const { sentence, attempt, error, pictures, files } = failure
  const where = [texts.tryNo(attempt), error.place].filter(Boolean).join(' · ')
  return (
    <>
      <span dir="auto">{sentence[language]}</span>
      <ProblemDetails problem={error} />
      <Text size="xs" c="dimmed">
        {where}
      </Text>
      <Group gap="sm" mt={4} align="flex-start">
        {pictures.map((file) => (
          <EvidencePicture key={file} run={run} file={file} what={texts.whenFailed} />
        ))}
        {files.map(({ kind, file }) => (
          <EvidenceText
            key={file}
            run={run}
            file={file}
            what={kind === 'page' ? texts.pageText : texts.network}
          />
        ))}
      </Group>
    </>
  )
}
