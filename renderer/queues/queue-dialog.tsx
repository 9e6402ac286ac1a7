import { NumberInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Queue } from '../../main/api/central/contract/queues.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { afterChange } from './after-change.ts'
import { queuesTexts } from './texts.ts'

interface QueueDialogProps {
  /** None for a new one. */
  readonly queue?: Queue
  readonly onClose: () => void
}

/** Makes a queue, or changes its settings. */
export function QueueDialog({ queue, onClose }: QueueDialogProps) {
  const texts = useTexts(queuesTexts)
  const [draft, setDraft] = useState(() => settingsOf(queue))
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const put = useMutation(
    hostQuery.central.queues.put.mutationOptions({
      onSuccess: () => {
        afterChange()
        onClose()
      },
    }),
  )
  const isComplete = draft.name !== '' && draft.title.trim() !== '' && draft.bot !== ''
  return (
    <Dialog title={queue ? `${texts.settings}: ${queue.title}` : texts.newQueue} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          put.mutate(draft)
        }}
      >
        <Stack gap="sm">
          {!queue && (
            <TextInput
              label={texts.name}
              description={texts.nameHint}
              data-autofocus
              value={draft.name}
              onChange={({ currentTarget }) => change({ name: currentTarget.value })}
            />
          )}
          <TextInput
            label={texts.queueTitle}
            value={draft.title}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
          <TextInput
            label={texts.bot}
            description={texts.botHint}
            value={draft.bot}
            onChange={({ currentTarget }) => change({ bot: currentTarget.value })}
          />
          <NumberInput
            label={texts.retries}
            min={0}
            max={20}
            allowDecimal={false}
            value={draft.retries}
            onChange={(retries) => change({ retries: Number(retries) })}
          />
          <FormButtons label={texts.save} onCancel={onClose} isBusy={put.isPending} disabled={!isComplete} />
        </Stack>
      </form>
    </Dialog>
  )
}

function settingsOf(queue: Queue | undefined): Omit<Queue, 'counts'> {
  const { name = '', title = '', bot = '', retries = 2, paused = false, inputs = {} } = queue ?? {}
  return { name, title, bot, retries, paused, inputs }
}
