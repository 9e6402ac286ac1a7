import { Button, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core'
import { useTexts } from '../../language/index.ts'
import type { Conflict } from '../session/state.ts'
import { editorTexts } from '../texts.ts'
import { useEditorState } from '../use-editor.ts'
import { type DifferenceLine, differenceOf } from './difference.ts'
import classes from './page.module.css'

const SIGNS = { mine: '+', theirs: '−', both: ' ' }

/** Asks whose changes stay where two have changed the same file; it cannot be passed over. */
export function ConflictDialog({ onResolve }: { readonly onResolve: (side: 'mine' | 'theirs') => void }) {
  const texts = useTexts(editorTexts)
  const conflict = useEditorState((state) => state.conflict)
  if (conflict === undefined) return null
  return (
    <Modal opened size="xl" title={texts.conflict.title} onClose={() => undefined} withCloseButton={false}>
      <Stack gap="sm">
        <Text size="sm">{texts.conflict.hint}</Text>
        <Text size="xs" c="dimmed">
          {texts.conflict.difference}
        </Text>
        {conflict.files.map((file) => (
          <Difference key={file} file={file} conflict={conflict} />
        ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => onResolve('theirs')}>
            {texts.conflict.theirs}
          </Button>
          <Button onClick={() => onResolve('mine')}>{texts.conflict.mine}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Difference({ file, conflict }: { readonly file: string; readonly conflict: Conflict }) {
  const mine = useEditorState((state) => state.document.texts.get(file) ?? '')
  const lines = differenceOf(mine, conflict.theirs.get(file) ?? '')
  return (
    <figure className={classes.difference}>
      <figcaption>{file}</figcaption>
      <ScrollArea.Autosize mah={260} viewportProps={{ tabIndex: 0 }}>
        <pre>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
            <Line key={at} line={line} />
          ))}
        </pre>
      </ScrollArea.Autosize>
    </figure>
  )
}

function Line({ line: { side, text } }: { readonly line: DifferenceLine }) {
  return <span data-side={side}>{`${SIGNS[side]} ${text}\n`}</span>
}
