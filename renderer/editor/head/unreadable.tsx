import { Alert, Button, Stack, Text } from '@mantine/core'
import { useTexts } from '../../language/index.ts'
import type { BotProblem } from '../document/problems.ts'
import { useEditorStore } from '../use-editor.ts'
import { headTexts } from './texts.ts'

interface UnreadableProps {
  readonly file: string
  readonly problems: readonly BotProblem[]
}

/** In place of a table or form, where something else stands in the file; with the way to its text. */
export function Unreadable({ file, problems }: UnreadableProps) {
  const texts = useTexts(headTexts)
  const store = useEditorStore()
  const show = () => {
    store.showFile(file)
    store.showView('yaml')
  }
  return (
    <Alert color="red" variant="outline" title={texts.unreadable}>
      <Stack gap="xs" align="flex-start">
        {problems.map(({ message, line }) => (
          <Text key={`${line} ${message}`} size="sm">
            {message}
          </Text>
        ))}
        <Button variant="default" onClick={show}>
          {texts.showYaml}
        </Button>
      </Stack>
    </Alert>
  )
}
