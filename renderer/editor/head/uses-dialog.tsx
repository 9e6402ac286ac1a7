import { Button, Group, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { partTexts } from '../../parts/texts.ts'
import { editorTexts } from '../texts.ts'
import { useEditorStore } from '../use-editor.ts'
import classes from './head.module.css'
import { headTexts } from './texts.ts'
import type { Use } from './uses.ts'

interface UsesDialogProps {
  readonly about: 'removing' | 'renaming'
  readonly name: string
  readonly uses: readonly Use[]
  readonly go: () => void
  readonly onClose: () => void
}

/** Lists the places that name an input or asset before it goes or is renamed without them; a click goes to one. */
export function UsesDialog({ about, name, uses, go, onClose }: UsesDialogProps) {
  const texts = useTexts(headTexts)
  const { at } = useTexts(editorTexts)
  const { cancel } = useTexts(partTexts)
  const store = useEditorStore()
  const show = ({ file, path }: Use) => {
    onClose()
    if (path !== undefined) store.select([path])
    store.set({ file, view: path === undefined ? 'yaml' : 'steps' })
  }
  return (
    <Dialog title={texts[about].title(name)} onClose={onClose} size="lg">
      <Stack gap="sm">
        <Text size="sm">{texts[about].hint}</Text>
        <ScrollArea.Autosize mah={260}>
          <ul className={classes.uses}>
            {uses.map((use, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one line may name it twice in the same words
              <li key={index}>
                <UnstyledButton className={classes.use ?? ''} onClick={() => show(use)}>
                  <code dir="auto">{use.text}</code>
                  <span>{at(use.file, use.line)}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </ScrollArea.Autosize>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {cancel}
          </Button>
          <Button
            onClick={() => {
              onClose()
              go()
            }}
          >
            {texts[about].go}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
