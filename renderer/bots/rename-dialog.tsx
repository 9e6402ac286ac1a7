import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { BotCard } from '../../main/api/host/contract/bots.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { botsTexts } from './texts.ts'
import { botsChanged } from './use-bots.ts'

interface RenameDialogProps {
  readonly bot: Pick<BotCard, 'id' | 'title'>
  readonly onClose: () => void
}

/** Gives a bot another title. */
export function RenameDialog({ bot, onClose }: RenameDialogProps) {
  const texts = useTexts(botsTexts)
  const [title, setTitle] = useState(bot.title)
  const rename = useMutation(
    hostQuery.bots.rename.mutationOptions({
      onSuccess: async () => {
        await botsChanged()
        onClose()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate({ bot: bot.id, title })
  }
  return (
    <Dialog title={texts.rename} onClose={onClose} size="sm">
      <form onSubmit={submit}>
        <TextInput
          label={texts.newName}
          value={title}
          dir="auto"
          data-autofocus
          maxLength={200}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <FormButtons
          label={texts.save}
          onCancel={onClose}
          isBusy={rename.isPending}
          disabled={title.trim() === ''}
        />
      </form>
    </Dialog>
  )
}
