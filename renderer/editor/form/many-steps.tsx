import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useTexts } from '../../language/index.ts'
import {
  type BotDocument,
  type Path,
  removeSteps,
  setField,
  setOff,
  stepAt,
  valuesOf,
} from '../document/index.ts'
import { useEditorStore } from '../use-editor.ts'
import { formTexts } from './texts.ts'

/** What can be done with several steps at once. */
export function ManySteps({ paths }: { readonly paths: readonly Path[] }) {
  const texts = useTexts(formTexts)
  const store = useEditorStore()
  const { document } = store.state
  const areOff = paths.every((path) => fieldOf(document, path, 'off') === true)
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600}>
        {texts.many(paths.length)}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={() => store.change(setOff(paths, !areOff))}>
          {areOff ? texts.switchOn : texts.switchOff}
        </Button>
        <Button variant="default" onClick={() => store.change(removeSteps(paths))}>
          {texts.removeAll}
        </Button>
      </Group>
      <Textarea
        label={texts.noteForAll}
        autosize
        maxRows={8}
        dir="auto"
        value={sharedNote(document, paths)}
        onChange={({ target: { value } }) =>
          store.change(noteFor(paths, value || undefined), 'note of several')
        }
      />
    </Stack>
  )
}

function noteFor(paths: readonly Path[], note: string | undefined) {
  return (document: BotDocument) =>
    paths.reduce((edited, path) => setField(path, 'note', note)(edited.document), { document })
}

/** The note that all of them have, else none. */
function sharedNote(document: BotDocument, paths: readonly Path[]): string {
  const notes = new Set(paths.map((path) => fieldOf(document, path, 'note')))
  const [note] = notes
  return notes.size === 1 && typeof note === 'string' ? note : ''
}

function fieldOf(document: BotDocument, path: Path, field: string): unknown {
  const step = stepAt(document, path)
  return step && valuesOf(step).fields[field]
}
