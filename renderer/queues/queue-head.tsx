import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Pause, Play, Plus, Settings2 } from 'lucide-react'
import { useState } from 'react'
import type { Queue } from '../../main/api/central/contract/queues.ts'
import type { CentralLink } from '../../main/api/host/contract/central.ts'
import { may } from '../central/use-central.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { AddItemDialog } from './add-item-dialog.tsx'
import { afterChange } from './after-change.ts'
import { QueueDialog } from './queue-dialog.tsx'
import { queuesTexts } from './texts.ts'

interface QueueHeadProps {
  readonly queue: Queue
  readonly link: CentralLink
}

/** Which queue this is, and what may be done with it as a whole. */
export function QueueHead({ queue, link }: QueueHeadProps) {
  const texts = useTexts(queuesTexts)
  const [open, setOpen] = useState<'item' | 'settings'>()
  const put = useMutation(hostQuery.central.queues.put.mutationOptions({ onSuccess: afterChange }))
  const { counts: _counts, ...settings } = queue
  const close = () => setOpen(undefined)
  return (
    <Group gap="xs">
      <div style={{ marginInlineEnd: 'auto' }}>
        <Title order={2} size="h3" dir="auto">
          {queue.title}
        </Title>
        <Text size="xs" c="dimmed">
          {texts.bot}: {queue.bot}
        </Text>
      </div>
      {may(link, 'queues.put') && (
        <>
          <Button
            variant="default"
            leftSection={queue.paused ? <Play size={14} /> : <Pause size={14} />}
            loading={put.isPending}
            onClick={() => put.mutate({ ...settings, paused: !queue.paused })}
          >
            {queue.paused ? texts.resume : texts.pause}
          </Button>
          <Button variant="default" leftSection={<Settings2 size={14} />} onClick={() => setOpen('settings')}>
            {texts.settings}
          </Button>
        </>
      )}
      {may(link, 'items.add') && (
        <Button leftSection={<Plus size={14} />} onClick={() => setOpen('item')}>
          {texts.addItem}
        </Button>
      )}
      {open === 'item' && <AddItemDialog queue={queue.name} onClose={close} />}
      {open === 'settings' && <QueueDialog queue={queue} onClose={close} />}
    </Group>
  )
}
