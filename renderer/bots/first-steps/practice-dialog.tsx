import { ActionIcon, Button, CopyButton, Group, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check, Copy } from 'lucide-react'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { firstStepsTexts } from './texts.ts'

/** Where the sample ledger is and who may log in, for a first recording. */
export function PracticeDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(firstStepsTexts)
  const place = useQuery(hostQuery.bots.practice.queryOptions())
  return (
    <Dialog title={texts.practiseTitle} onClose={onClose}>
      <Loaded query={place}>
        {({ address, user, password }) => (
          <Stack gap="sm">
            <Text size="sm">{texts.practiseHint}</Text>
            <ToCopy label={texts.address} value={address} />
            <ToCopy label={texts.user} value={user} />
            <ToCopy label={texts.password} value={password} />
            <Group justify="flex-end">
              <Button component={Link} to="/recorder">
                {texts.toRecorder}
              </Button>
            </Group>
          </Stack>
        )}
      </Loaded>
    </Dialog>
  )
}

interface ToCopyProps {
  readonly label: string
  readonly value: string
}

function ToCopy({ label, value }: ToCopyProps) {
  const texts = useTexts(firstStepsTexts)
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <TextInput
          label={label}
          value={value}
          readOnly
          rightSection={
            <Tooltip label={copied ? texts.copied : texts.copy}>
              <ActionIcon aria-label={`${texts.copy}: ${label}`} onClick={copy}>
                {copied ? <Check size={14} /> : <Copy size={14} />}
              </ActionIcon>
            </Tooltip>
          }
        />
      )}
    </CopyButton>
  )
}
