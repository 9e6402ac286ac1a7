import { Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormButtons } from '../../parts/form-buttons.tsx'
import { usePathCheck } from '../../parts/inputs/use-path-check.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { botsTexts } from '../texts.ts'
import { botsChanged } from '../use-bots.ts'

/** Adds a bot that stands somewhere else on this PC. */
export function AddFolderDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(botsTexts)
  const [folder, setFolder] = useState('')
  const { problem, isFound } = usePathCheck(folder, 'folder')
  const add = useMutation(
    hostQuery.bots.add.mutationOptions({
      meta: { quiet: true },
      onSuccess: async () => {
        await botsChanged()
        onClose()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ folder: folder.trim() })
  }
  return (
    <Dialog title={texts.fromFolder} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={texts.folder}
            description={texts.folderHint}
            value={folder}
            error={problem}
            spellCheck={false}
            data-autofocus
            onChange={({ currentTarget }) => setFolder(currentTarget.value)}
          />
          {add.error && <ProblemNotice error={add.error} />}
          <FormButtons label={texts.add} onCancel={onClose} isBusy={add.isPending} disabled={!isFound} />
        </Stack>
      </form>
    </Dialog>
  )
}
