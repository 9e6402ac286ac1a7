import { Button, Group } from '@mantine/core'
import { useTexts } from '../language/index.ts'
import { partTexts } from './texts.ts'

interface FormButtonsProps {
  /** What the form does: `Sign in`. */
  readonly label: string
  readonly onCancel: () => void
  readonly isBusy: boolean
  readonly disabled?: boolean
}

/** The end of a form in a dialog: leave it, or do what it is for. */
export function FormButtons({ label, onCancel, isBusy, disabled = false }: FormButtonsProps) {
  const { cancel } = useTexts(partTexts)
  return (
    <Group justify="flex-end" mt="xs">
      <Button variant="default" onClick={onCancel}>
        {cancel}
      </Button>
      <Button type="submit" loading={isBusy} disabled={disabled}>
        {label}
      </Button>
    </Group>
  )
}
