import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormButtons } from '../../parts/form-buttons.tsx'
import { botsTexts } from '../texts.ts'
import { useCreated } from './use-created.ts'

/** Makes a bot without steps and opens it. */
export function EmptyBotDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(botsTexts)
  const [title, setTitle] = useState('')
  const open = useCreated()
  const create = useMutation(hostQuery.bots.create.mutationOptions({ onSuccess: ({ bot }) => open(bot) }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({ from: 'empty', title })
  }
  return (
    <Dialog title={texts.empty} onClose={onClose} size="sm">
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
          label={texts.create}
          onCancel={onClose}
          isBusy={create.isPending}
          disabled={title.trim() === ''}
        />
      </form>
    </Dialog>
  )
}
