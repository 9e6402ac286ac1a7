import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { RecordingState } from '../../main/api/host/contract/recorder.ts'
import { hostQuery, queries } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Loaded } from '../parts/loaded.tsx'
import { DiscardButton } from './live/discard-button.tsx'
import { LiveFrame } from './live/live-frame.tsx'
import { RecoverButton } from './live/recover-button.tsx'
import { botWishesOf, draftOf, type Said } from './review/draft.ts'
import classes from './review/review.module.css'
import { ReviewForm } from './review/review-form.tsx'
import { tellNotKept } from './review/tell-not-kept.ts'
import { reviewTexts } from './review/texts.ts'

const route = getRouteApi('/recorder/$recording/review')

/** After the recording: what is proposed is looked at, and the bot is made. */
export function ReviewPage() {
  const texts = useTexts(reviewTexts)
  const { recording } = route.useParams()
  return (
    <LiveFrame
      key={recording}
      recording={recording}
      title={(name) => (name === '' ? texts.title : texts.named(name))}
      actions={(state) => <ReviewActions state={state} />}
    >
      {(state) => <Review state={state} />}
    </LiveFrame>
  )
}

/** The id of the form that the button in the head sends. */
const FORM = 'review'

function ReviewActions({ state: { id, phase, steps } }: { readonly state: RecordingState }) {
  const texts = useTexts(reviewTexts)
  const navigate = useNavigate()
  // What is first proposed has to be there: until then there is no form that the button could send.
  const first = hostQuery.recorder.review.queryOptions({ input: { recording: id, loops: true } })
  const isReady = useQuery({ ...first, enabled: false }).data !== undefined
  return (
    <>
      {phase !== 'ended' && phase !== 'broken' && (
        <Button variant="default" component={Link} to={`/recorder/${id}`}>
          {texts.more}
        </Button>
      )}
      <DiscardButton recording={id} onDiscarded={() => void navigate({ to: '/recorder' })} />
      {phase === 'broken' ? (
        <RecoverButton recording={id} variant="filled" />
      ) : (
        <Button type="submit" form={FORM} disabled={!isReady || phase === 'picking' || steps.length === 0}>
          {texts.save}
        </Button>
      )}
    </>
  )
}

function Review({ state }: { readonly state: RecordingState }) {
  const { id: recording, phase } = state
  const navigate = useNavigate()
  const [said, setSaid] = useState<Said>({ choices: {}, loops: true })
  const review = useQuery({
    ...hostQuery.recorder.review.queryOptions({ input: { recording, loops: said.loops } }),
    placeholderData: (before) => before,
    // Asking pauses: it is asked each time that the person comes here.
    staleTime: 0,
    enabled: phase === 'paused' || phase === 'recording' || phase === 'ended',
  })
  const save = useMutation(
    hostQuery.recorder.save.mutationOptions({
      meta: { quiet: true },
      onSuccess: async ({ bot, notKept }) => {
        await queries.invalidateQueries({ queryKey: hostQuery.bots.key() })
        tellNotKept(notKept)
        await navigate({ to: `/bots/${bot}` as string })
      },
    }),
  )
  // What was pointed at meanwhile is part of what is reviewed.
  useEffect(() => {
    const look = () => void queries.invalidateQueries({ queryKey: hostQuery.recorder.review.key() })
    return phase === 'picking' ? look : undefined
  }, [phase])
  if (phase === 'broken') return null
  return (
    <Loaded query={review}>
      {(found) => {
        const draft = draftOf(said, found)
        return (
          <form
            id={FORM}
            aria-busy={save.isPending}
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault()
              save.mutate({ recording, ...botWishesOf(draft, found, state) })
            }}
          >
            <ReviewForm
              state={state}
              review={found}
              draft={draft}
              problem={save.error}
              onChange={(change) => setSaid({ ...said, ...change })}
            />
          </form>
        )
      }}
    </Loaded>
  )
}
