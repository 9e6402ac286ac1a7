import { Stack, Text } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useTexts } from '../language/index.ts'
import { Page } from '../parts/page.tsx'
import { StartForm } from './start/start-form.tsx'
import { startTexts } from './start/texts.ts'
import { Unfinished } from './start/unfinished.tsx'

/** Where a recording begins, or one that was broken off is taken up again. */
export function RecorderPage() {
  const texts = useTexts(startTexts)
  const { url = '', kind = 'browser' } = useSearch({ from: '/recorder' })
  return (
    <Page title={texts.title}>
      <Stack gap="lg" maw={720}>
        <Text size="sm" c="dimmed" maw={520}>
          {texts.intro}
        </Text>
        <Unfinished />
        <StartForm key={`${kind} ${url}`} url={url} kind={kind} />
      </Stack>
    </Page>
  )
}
