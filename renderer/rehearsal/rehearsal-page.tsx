import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { UnknownBot } from '../bots/unknown-bot.tsx'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { RehearsalForm } from './rehearsal-form.tsx'
import { RehearsalRun } from './rehearsal-run.tsx'
import { rehearsalTexts } from './texts.ts'

/** Rehearses a bot: what it has to know, how far it is, then what it would do and which of that is to be done. */
export function RehearsalPage() {
  const texts = useTexts(rehearsalTexts)
  const { bot } = useParams({ from: '/bots/$bot/rehearse' })
  const { run } = useSearch({ from: '/bots/$bot/rehearse' })
  const navigate = useNavigate({ from: '/bots/$bot/rehearse' })
  const preparation = useQuery(
    hostQuery.bots.preparation.queryOptions({ input: { bot }, staleTime: 0, gcTime: 0 }),
  )
  const show = (begun: string | undefined) => navigate({ search: begun === undefined ? {} : { run: begun } })
  return (
    <Page
      title={preparation.data ? texts.title(preparation.data.title) : texts.rehearse}
      bare={run !== undefined}
    >
      <Loaded query={preparation} unknown={<UnknownBot />}>
        {(ready) =>
          run === undefined ? (
            <RehearsalForm bot={bot} preparation={ready} onBegun={show} />
          ) : (
            <RehearsalRun key={run} run={run} bot={bot} onAnew={() => show(undefined)} />
          )
        }
      </Loaded>
    </Page>
  )
}
