import { Alert, Button, Stack, Text } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useLanguage, useTexts } from '../language/index.ts'
import { type Problem, problemOf } from './problem.ts'
import { hasOwnNext, problemWords } from './problem-words.ts'
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

/** The lines of a problem alone: what it is, the message with expected and found, and what to do next. */
export function ProblemDetails({ problem }: { readonly problem: Problem }) {
  const { message, expected, found, next, code } = problem
  const texts = useTexts(partTexts)
  const words = problemWords(code, useLanguage())
  return (
    <Stack gap={2}>
      {words && <Text size="sm">{words.title}</Text>}
      <Text {...(words ? { ...DETAIL, lang: 'en' } : { size: 'sm' })}>{message}</Text>
      {expected !== undefined && (
        <Text {...DETAIL}>
          {texts.expected}: {expected}
        </Text>
      )}
      {found !== undefined && (
        <Text {...DETAIL}>
          {texts.found}: {found}
        </Text>
      )}
      {words && hasOwnNext(problem) && (
        <Text {...DETAIL} lang="en">
          {next}
        </Text>
      )}
      {(words?.next ?? next) !== undefined && (
        <Text size="sm" fw={500}>
          {words?.next ?? next}
        </Text>
      )}
    </Stack>
  )
}

const DETAIL = { size: 'xs', c: 'dimmed' } as const
