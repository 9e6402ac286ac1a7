import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react'
import type { TaskBackground, TaskForPeople } from '../../main/api/host/contract/tasks.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { PageLink } from '../parts/links.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { answerOf, firstToLookAt, proposed, unanswered } from './answer.ts'
import { fieldId, TaskFieldInput } from './task-field.tsx'
import { inboxTexts } from './texts.ts'

interface TaskFormProps {
  readonly task: TaskForPeople
  readonly background: TaskBackground
  /** The field with the focus has changed. */
  readonly onFocus: (name: string) => void
  readonly onAnswered: () => void
}

/** The question and its fields as the bot proposes them; Enter answers. */
export function TaskForm({ task, background, onFocus, onAnswered }: TaskFormProps) {
  const texts = useTexts(inboxTexts)
  const { fields } = task
  const [drafts, setDrafts] = useState(() => proposed(fields))
  const [missing, setMissing] = useState<readonly string[]>([])
  const first = firstToLookAt(fields)
  useEffect(() => {
    if (first !== undefined) document.getElementById(fieldId(first))?.focus()
  }, [first])
  const answer = useMutation(
    hostQuery.tasks.answer.mutationOptions({ meta: { quiet: true }, onSuccess: onAnswered }),
  )
  const send = () => {
    const open = unanswered(fields, drafts)
    setMissing(open)
    if (open[0] !== undefined) document.getElementById(fieldId(open[0]))?.focus()
    else if (!answer.isPending) answer.mutate({ task: task.id, answer: answerOf(fields, drafts) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <form onSubmit={submit} onKeyDown={(event) => isSending(event) && send()} noValidate>
      <Stack gap="md">
        <div>
          <Text component="h2" size="md" fw={600} dir="auto">
            {task.title}
          </Text>
          {background.run && <AskedBy run={background.run} />}
        </div>
        {fields.map((field) => (
          <TaskFieldInput
            key={field.name}
            field={field}
            place={background.places.find((place) => place.field === field.name)}
            draft={drafts[field.name] ?? ''}
            isMissing={missing.includes(field.name)}
            onChange={(draft) => setDrafts((before) => ({ ...before, [field.name]: draft }))}
            onFocus={() => onFocus(field.name)}
          />
        ))}
        {answer.error && <ProblemNotice error={answer.error} />}
        <Group gap="sm">
          <Button type="submit" loading={answer.isPending}>
            {texts.answer}
          </Button>
          <Text size="xs" c="dimmed">
            {texts.keys}
          </Text>
        </Group>
      </Stack>
    </form>
  )
}

/** Enter in a list of choices opens it or does nothing in some systems; here it answers everywhere. */
function isSending(event: KeyboardEvent): boolean {
  const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing
  return isEnter && event.target instanceof HTMLSelectElement
}

function AskedBy({ run }: { readonly run: NonNullable<TaskBackground['run']> }) {
  const { fromRun } = useTexts(inboxTexts)
  return (
    <Text size="xs" c="dimmed">
      {fromRun}{' '}
      <PageLink to="/runs/$run" params={{ run: run.id }} size="xs" underline="always" dir="auto">
        {run.title}
      </PageLink>
    </Text>
  )
}
