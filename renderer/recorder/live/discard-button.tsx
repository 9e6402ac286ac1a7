import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { hostQuery, queries } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { liveTexts } from './texts.ts'

interface DiscardButtonProps {
  readonly recording: string
  readonly onDiscarded?: () => void
}

/** Forgets a recording, once the person is sure. */
export function DiscardButton({ recording, onDiscarded }: DiscardButtonProps) {
  const texts = useTexts(liveTexts)
  const [isAsked, setAsked] = useState(false)
  const discard = useMutation(
    hostQuery.recorder.discard.mutationOptions({
      onSuccess: async () => {
        setAsked(false)
        await queries.invalidateQueries({ queryKey: hostQuery.recorder.list.key() })
        onDiscarded?.()
      },
    }),
  )
  return (
    <>
      <Button variant="subtle" color="gray" c="var(--mantine-color-text)" onClick={() => setAsked(true)}>
        {texts.discard}
      </Button>
      {isAsked && (
        <Dialog title={texts.discardTitle} size="sm" onClose={() => setAsked(false)}>
          <Stack gap="md">
            <Text size="sm">{texts.discardHint}</Text>
            <Group justify="flex-end">
              <Button variant="default" data-autofocus onClick={() => setAsked(false)}>
                {texts.keep}
              </Button>
              <Button color="red.9" loading={discard.isPending} onClick={() => discard.mutate({ recording })}>
                {texts.discardDo}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  )
}
