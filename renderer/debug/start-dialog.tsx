import { Button, Group, Stack } from '@mantine/core'
import type { Preparation } from '../../main/api/host/contract/bots.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { InputsForm, useInputs } from '../parts/inputs-form.tsx'
import { debugTexts } from './texts.ts'

interface StartDialogProps {
  readonly preparation: Preparation
  readonly onStart: (inputs: Readonly<Record<string, unknown>>) => void
  readonly onClose: () => void
}

/** Asks what the bot is to work with; what it was the last time stands there already. */
export function StartDialog({ preparation: { inputs, values }, onStart, onClose }: StartDialogProps) {
  const texts = useTexts(debugTexts)
  const state = useInputs(inputs, values)
  return (
    <Dialog title={texts.inputs} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const read = state.read()
          if (read) onStart(read)
        }}
      >
        <Stack>
          <InputsForm state={state} />
          <Group justify="flex-end">
            <Button type="submit">{texts.begin}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
