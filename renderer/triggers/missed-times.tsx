import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { AlarmClockOff } from 'lucide-react'
import type { TriggerState } from '../../main/api/host/contract/triggers.ts'
import { hostQuery } from '../host/host.ts'
import { clockText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { triggerTexts } from './texts.ts'

type Missed = NonNullable<TriggerState['missed']>

/** Asks what becomes of times that came while their triggers could not start; nothing where none did. */
export function MissedTimes({ triggers }: { readonly triggers: readonly TriggerState[] }) {
  return triggers.map(
    ({ trigger, missed }) =>
      missed && <MissedBy key={trigger.id} id={trigger.id} title={trigger.title} missed={missed} />,
  )
}

interface MissedByProps {
  readonly id: string
  readonly title: string
  readonly missed: Missed
}

function MissedBy({ id, title, missed: { at, times, asks } }: MissedByProps) {
  const texts = useTexts(triggerTexts)
  const language = useLanguage()
  const decide = useMutation(hostQuery.triggers.decideMissed.mutationOptions())
  const isBusy = decide.isPending
  return (
    <Alert variant="outline" color="yellow" p="xs" icon={<AlarmClockOff size={18} />} role="status">
      <Group justify="space-between" gap="sm">
        <Stack gap={0}>
          <Text size="sm" fw={500} dir="auto">
            {title}
          </Text>
          <Text size="sm">{texts.missedAt(clockText(at, language), times)}</Text>
          {!asks && (
            <Text size="xs" c="dimmed">
              {texts.startsLater}
            </Text>
          )}
        </Stack>
        <Group gap="xs">
          {asks && (
            <Button disabled={isBusy} onClick={() => decide.mutate({ id, at, decision: 'start' })}>
              {texts.startNow}
            </Button>
          )}
          <Button
            variant="default"
            disabled={isBusy}
            onClick={() => decide.mutate({ id, at, decision: 'skip' })}
          >
            {texts.skip}
          </Button>
        </Group>
      </Group>
    </Alert>
  )
}
