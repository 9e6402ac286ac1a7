import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { UnknownBot } from '../../bots/unknown-bot.tsx'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { editorTexts } from '../texts.ts'
import { Editor } from './editor.tsx'

const route = getRouteApi('/bots/$bot')

/** The editor of one bot. */
export function EditorPage() {
  const texts = useTexts(editorTexts)
  const { bot } = route.useParams()
  const { step } = route.useSearch()
  // What is open lives in the editor, which follows the folder itself.
  const opened = useQuery(
    hostQuery.editor.open.queryOptions({ input: { bot }, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  )
  if (opened.data === undefined) {
    return (
      <Page title={texts.steps}>
        <Loaded query={opened} unknown={<UnknownBot />}>
          {() => null}
        </Loaded>
      </Page>
    )
  }
  return <Editor key={bot} bot={bot} opened={opened.data} step={step} />
}
