import { Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { afterChange } from './after-change.ts'
import { draftOf, editedOf } from './item-draft.ts'
import { ItemFields } from './item-fields.tsx'
import { queuesTexts } from './texts.ts'

interface AddItemDialogProps {
  readonly queue: string
  readonly onClose: () => void
}

/** Adds one item to a queue. */
export function AddItemDialog({ queue, onClose }: AddItemDialogProps) {
  const texts = useTexts(queuesTexts)
  const [reference, setReference] = useState('')
  const [draft, setDraft] = useState(() =>
    draftOf({ content: {}, priority: 0, deferUntil: null, dueAt: null }),
  )
  const edited = editedOf(draft)
  const add = useMutation(
    hostQuery.central.items.add.mutationOptions({
      onSuccess: ({ known }) => {
        if (known.length > 0) notifications.show({ message: texts.wasKnown(reference), color: 'orange' })
        afterChange()
        onClose()
      },
    }),
  )
  return (
    <Dialog title={texts.addItem} onClose={onClose} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (edited) add.mutate({ queue, items: [{ reference, ...edited }] })
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={texts.reference}
            data-autofocus
            maxLength={300}
            value={reference}
            onChange={({ currentTarget }) => setReference(currentTarget.value)}
          />
          <ItemFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
          <FormButtons
            label={texts.add}
            onCancel={onClose}
            isBusy={add.isPending}
            disabled={!edited || reference === ''}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
