import { Button, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ChevronDown, Crosshair } from 'lucide-react'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { liveTexts } from './texts.ts'

const PURPOSES = ['assert', 'extract', 'extract-list', 'extract-table'] as const

/** What the next thing that the person points at is to be: a check, or something to read. */
export function PickMenu({
  recording,
  disabled,
}: {
  readonly recording: string
  readonly disabled: boolean
}) {
  const texts = useTexts(liveTexts)
  const pick = useMutation(hostQuery.recorder.pick.mutationOptions())
  return (
    <Menu position="bottom-end" shadow="sm">
      <Menu.Target>
        <Button
          variant="default"
          disabled={disabled}
          leftSection={<Crosshair size={14} aria-hidden />}
          rightSection={<ChevronDown size={14} aria-hidden />}
        >
          {texts.pick}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PURPOSES.map((purpose) => (
          <Menu.Item key={purpose} onClick={() => pick.mutate({ recording, purpose })}>
            {texts.picks[purpose]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
