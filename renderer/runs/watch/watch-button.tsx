import { Button, Tooltip } from '@mantine/core'
import { Eye } from 'lucide-react'
import { useTexts } from '../../language/index.ts'
import { watchTexts } from './texts.ts'

interface WatchButtonProps {
  readonly isOn: boolean
  readonly onToggle: () => void
}

/** Shows what a bot sees, or no longer. */
export function WatchButton({ isOn, onToggle }: WatchButtonProps) {
  const texts = useTexts(watchTexts)
  return (
    <Tooltip label={texts.watchHint} multiline w={240}>
      <Button
        variant={isOn ? 'light' : 'default'}
        leftSection={<Eye size={14} aria-hidden />}
        aria-pressed={isOn}
        onClick={onToggle}
      >
        {texts.watch}
      </Button>
    </Tooltip>
  )
}
