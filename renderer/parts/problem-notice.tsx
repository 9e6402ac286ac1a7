import { Alert, Button, Stack, Text } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useTexts } from '../language/index.ts'
import { type Problem, problemOf } from './problem.ts'
import { partTexts } from './texts.ts'

interface ProblemNoticeProps {
  readonly error: unknown
  /** Tries again what failed; no button where not given. */
  readonly onAgain?: (() => void) | undefined
}

/** What went wrong in place of what it was to show: expected, found, and what to do next. */
export function ProblemNotice({ error, onAgain }: ProblemNoticeProps) {
  const texts = useTexts(partTexts)
  return (
    <Alert variant="outline" color="red" icon={<CircleAlert size={18} />} title={texts.failed} role="alert">
      <Stack gap="xs" align="flex-start">
        <ProblemDetails problem={problemOf(error)} />
        {onAgain && (
          <Button variant="default" onClick={onAgain}>
            {texts.again}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

/** The lines of a problem alone. */
export function ProblemDetails({
  problem: { message, expected, found, next },
}: {
  readonly problem: Problem
}) {
  const texts = useTexts(partTexts)
  return (
    <Stack gap={2}>
      <Text size="sm">{message}</Text>
      {expected !== undefined && (
        <Text size="xs" c="dimmed">
          {texts.expected}: {expected}
        </Text>
      )}
      {found !== undefined && (
        <Text size="xs" c="dimmed">
          {texts.found}: {found}
        </Text>
      )}
      {next !== undefined && (
        <Text size="sm" fw={500}>
          {next}
        </Text>
      )}
    </Stack>
  )
}
