import { Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { afterChange } from './after-change.ts'
import { draftOf, editedOf } from './item-draft.ts'
import { ItemFields } from './item-fields.tsx'
import type { ItemStory } from './item-story.ts'
import { queuesTexts } from './texts.ts'

interface EditItemDialogProps {
  readonly item: ItemStory
  readonly onClose: () => void
}

/** Changes what an item says, how urgent it is, and when it may be handed out. */
export function EditItemDialog({ item, onClose }: EditItemDialogProps) {
  const texts = useTexts(queuesTexts)
  const [draft, setDraft] = useState(() => draftOf(item))
  const edited = editedOf(draft)
  const change = useMutation(
    hostQuery.central.items.change.mutationOptions({
      onSuccess: () => {
        afterChange()
        onClose()
      },
    }),
  )
  return (
    <Dialog title={texts.item(item.reference)} onClose={onClose} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (edited) change.mutate({ id: item.id, ...edited })
        }}
      >
        <Stack gap="sm">
          <ItemFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
          <FormButtons label={texts.save} onCancel={onClose} isBusy={change.isPending} disabled={!edited} />
        </Stack>
      </form>
    </Dialog>
  )
}
