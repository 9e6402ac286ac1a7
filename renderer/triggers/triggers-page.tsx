import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Pause, Play, Plus, Zap } from 'lucide-react'
import { useState } from 'react'
import type { Trigger } from '../../main/api/host/contract/triggers.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { MissedTimes } from './missed-times.tsx'
import { triggerTexts } from './texts.ts'
import { TriggerDialog } from './trigger-dialog.tsx'
import { TriggerTable } from './trigger-table.tsx'
import { useTriggers } from './use-triggers.ts'

/** What starts bots by itself on this PC. */
export function TriggersPage() {
  const texts = useTexts(triggerTexts)
  const triggers = useTriggers()
  const [open, setOpen] = useState<Trigger | 'new'>()
  const add = (
    <Button leftSection={<Plus size={14} />} onClick={() => setOpen('new')}>
      {texts.add}
    </Button>
  )
  const actions = triggers.data && triggers.data.triggers.length > 0 && (
    <Group gap="xs">
      <PauseButton paused={triggers.data.paused} />
      {add}
    </Group>
  )
  return (
    <Page title={texts.title} actions={actions}>
      <Loaded query={triggers}>
        {({ paused, triggers: all }) =>
          all.length === 0 ? (
            <Empty icon={Zap} title={texts.none} hint={texts.noneHint}>
              {add}
            </Empty>
          ) : (
            <Stack gap="sm">
              <Text size="sm" c="dimmed">
                {texts.intro}
              </Text>
              {paused && (
                <Alert variant="outline" color="yellow" icon={<Pause size={18} />} role="status">
                  {texts.pausedHint}
                </Alert>
              )}
              <MissedTimes triggers={all} />
              <TriggerTable triggers={all} onChange={setOpen} />
            </Stack>
          )
        }
      </Loaded>
      {open && (
        <TriggerDialog trigger={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}

function PauseButton({ paused }: { readonly paused: boolean }) {
  const texts = useTexts(triggerTexts)
  const pause = useMutation(hostQuery.triggers.pause.mutationOptions())
  const Icon = paused ? Play : Pause
  return (
    <Button
      variant="default"
      leftSection={<Icon size={14} />}
      loading={pause.isPending}
      onClick={() => pause.mutate({ paused: !paused })}
    >
      {paused ? texts.resume : texts.pause}
    </Button>
  )
}
