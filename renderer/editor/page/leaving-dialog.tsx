import { Button, Group, Stack, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { editorTexts } from '../texts.ts'
import { useEditorStore } from '../use-editor.ts'

/** Saves before the page is left; where that fails, asks whether to leave all the same. */
export function LeavingDialog({ onSave }: { readonly onSave: () => Promise<void> }) {
  const texts = useTexts(editorTexts)
  const store = useEditorStore()
  const isSaved = () => store.state.saving.state === 'saved'
  const { status, proceed, reset } = useBlocker({
    async shouldBlockFn() {
      await onSave()
      return !isSaved()
    },
    enableBeforeUnload: () => !isSaved(),
    withResolver: true,
  })
  if (status !== 'blocked') return null
  return (
    <Dialog title={texts.leave.title} onClose={reset}>
      <Stack gap="md">
        <Text size="sm">{texts.leave.hint}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={proceed}>
            {texts.leave.leave}
          </Button>
          <Button onClick={reset}>{texts.leave.stay}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
