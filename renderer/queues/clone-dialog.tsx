import { Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { afterChange } from './after-change.ts'
import type { ItemStory } from './item-story.ts'
import { queuesTexts } from './texts.ts'

interface CloneDialogProps {
  readonly item: ItemStory
  readonly onClose: () => void
  /** Called when the copy was added. */
  readonly onDone: () => void
}

/** Adds a copy of an item under another reference. */
export function CloneDialog({ item: { id, reference }, onClose, onDone }: CloneDialogProps) {
  const texts = useTexts(queuesTexts)
  const [fresh, setFresh] = useState('')
  const clone = useMutation(
    hostQuery.central.items.clone.mutationOptions({
      onSuccess: () => {
        afterChange()
        onDone()
      },
    }),
  )
  return (
    <Dialog title={texts.cloneOf(reference)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          clone.mutate({ id, reference: fresh })
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{texts.cloneHint}</Text>
          <TextInput
            label={texts.newReference}
            data-autofocus
            maxLength={300}
            value={fresh}
            onChange={({ currentTarget }) => setFresh(currentTarget.value)}
          />
          <FormButtons
            label={texts.clone}
            onCancel={onClose}
            isBusy={clone.isPending}
            disabled={fresh === '' || fresh === reference}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
