import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Play } from 'lucide-react'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { inboxTexts } from './texts.ts'

/** Runs that wait for nothing more: each can go on. */
export function GoOn() {
  const { data = [] } = useQuery(hostQuery.tasks.ready.queryOptions())
  if (data.length === 0) return null
  return (
    <Stack gap="xs">
      {data.map(({ id, title }) => (
        <ReadyRun key={id} id={id} title={title} />
      ))}
    </Stack>
  )
}

function ReadyRun({ id, title }: { readonly id: string; readonly title: string }) {
  const texts = useTexts(inboxTexts)
  const navigate = useNavigate()
  const resume = useMutation(
    hostQuery.runs.resume.mutationOptions({
      onSuccess: ({ run }) => navigate({ to: '/runs/$run', params: { run } }),
    }),
  )
  return (
    <Alert variant="outline" p="xs" role="status">
      <Group gap="sm" wrap="nowrap">
        <Text size="sm" dir="auto">
          {texts.ready(title)}
        </Text>
        <Button
          ms="auto"
          variant="light"
          leftSection={<Play size={13} aria-hidden />}
          loading={resume.isPending}
          onClick={() => resume.mutate({ run: id })}
        >
          {texts.goOn}
        </Button>
      </Group>
    </Alert>
  )
}
