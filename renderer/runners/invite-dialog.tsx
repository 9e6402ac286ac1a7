import { Button, Code, CopyButton, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { hostQuery } from '../host/host.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { runnersTexts } from './texts.ts'

interface InviteDialogProps {
  /** Of central. */
  readonly address: string
  readonly onClose: () => void
}

/** Makes a code with which one runner can enrol, and says what to call with it. */
export function InviteDialog({ address, onClose }: InviteDialogProps) {
  const texts = useTexts(runnersTexts)
  const [name, setName] = useState('')
  const [queues, setQueues] = useState<string[]>([])
  const known = useQuery(hostQuery.central.queues.list.queryOptions())
  const invite = useMutation(hostQuery.central.runners.invite.mutationOptions())
  return (
    <Dialog title={texts.invite} onClose={onClose}>
      {invite.data ? (
        <Invitation {...invite.data} address={address} onClose={onClose} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate({ name, queues: queues.length > 0 ? queues : null })
          }}
        >
          <Stack gap="sm">
            <TextInput
              label={texts.name}
              description={texts.nameHint}
              placeholder="vm-1"
              data-autofocus
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <MultiSelect
              size="xs"
              label={texts.queues}
              description={texts.queuesHint}
              data={(known.data ?? []).map((queue) => queue.name)}
              value={queues}
              onChange={setQueues}
            />
            <FormButtons
              label={texts.inviteDo}
              onCancel={onClose}
              isBusy={invite.isPending}
              disabled={name === ''}
            />
          </Stack>
        </form>
      )}
    </Dialog>
  )
}

interface InvitationProps {
  readonly address: string
  readonly code: string
  readonly expiresAt: string
  readonly onClose: () => void
}

function Invitation({ address, code, expiresAt, onClose }: InvitationProps) {
  const texts = useTexts(runnersTexts)
  const language = useLanguage()
  const runner = `deskhand runner --central ${address} --token-file runner.token`
  const commands = `${runner} --enrol ${code}\n${runner}`
  return (
    <Stack gap="sm">
      <Text size="sm">
        {texts.code} {whenText(Date.parse(expiresAt), language)}.
      </Text>
      <Text size="sm">{texts.codeHint}</Text>
      <Code block tabIndex={0}>
        {commands}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={commands}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? texts.copied : texts.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{texts.done}</Button>
      </Group>
    </Stack>
  )
}
