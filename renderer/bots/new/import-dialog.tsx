import { Button, FileInput, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormButtons } from '../../parts/form-buttons.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Omissions } from '../omissions.tsx'
import { botsTexts } from '../texts.ts'
import { botsChanged } from '../use-bots.ts'
import { useCreated } from './use-created.ts'

/** As the host reads them at most; bytes. */
const LARGEST = 16 * 1024 * 1024
const ENDINGS = '.json,.side,.ts,.js,.mjs'

/** Makes a bot of a recording of another product, and says what of it is not in the bot. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(botsTexts)
  const [file, setFile] = useState<File | null>(null)
  const open = useCreated()
  const create = useMutation(
    hostQuery.bots.create.mutationOptions({ meta: { quiet: true }, onSuccess: botsChanged }),
  )
  const tooLarge = file !== null && file.size > LARGEST
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (file) create.mutate({ from: 'import', file: file.name, text: await file.text() })
  }
  if (create.data) {
    const { bot, omissions } = create.data
    return (
      <Dialog title={texts.fromImport} onClose={onClose} size="lg">
        <Stack gap="sm">
          {omissions.length > 0 && <Omissions omissions={omissions} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {texts.close}
            </Button>
            <Button data-autofocus onClick={() => void open(bot)}>
              {texts.open}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    )
  }
  return (
    <Dialog title={texts.fromImport} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <FileInput
            size="xs"
            label={texts.file}
            description={texts.fileHint}
            placeholder={texts.choose}
            accept={ENDINGS}
            value={file}
            error={tooLarge && texts.tooLarge}
            onChange={setFile}
          />
          {create.error && <ProblemNotice error={create.error} />}
          <FormButtons
            label={texts.import}
            onCancel={onClose}
            isBusy={create.isPending}
            disabled={file === null || tooLarge}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
