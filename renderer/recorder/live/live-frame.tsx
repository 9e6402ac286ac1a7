import { Button, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RecordingState } from '../../../main/api/host/contract/recorder.ts'
import { useTexts } from '../../language/index.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { isUnknown } from '../../parts/problem.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Unknown } from '../../parts/unknown.tsx'
import classes from './live.module.css'
import { LiveStrip } from './live-strip.tsx'
import { liveTexts } from './texts.ts'
import { useRecording } from './use-recording.ts'

interface LiveFrameProps {
  readonly recording: string
  /** The title of the page, by the name of the recording where it has one. */
  readonly title: (name: string) => string
  readonly actions?: (state: RecordingState) => ReactNode
  readonly children: (state: RecordingState) => ReactNode
}

/** The frame of pages about one recording: how it stands, and below it what the page shows. */
export function LiveFrame({ recording, title, actions, children }: LiveFrameProps) {
  const { state, problem } = useRecording(recording)
  return (
    <Page title={title(state?.name ?? '')} actions={state && actions?.(state)} bare>
      {state && (
        <div className={classes.frame}>
          <LiveStrip state={state} />
          {children(state)}
        </div>
      )}
      {problem !== undefined && <NoRecording problem={problem} />}
      {!state && problem === undefined && <Loading />}
    </Page>
  )
}

/** In place of a recording that cannot be followed. */
function NoRecording({ problem }: { readonly problem: unknown }) {
  const texts = useTexts(liveTexts)
  const back = (
    <Button component={Link} to="/recorder">
      {texts.back}
    </Button>
  )
  if (isUnknown(problem)) return <Unknown title={texts.unknown}>{back}</Unknown>
  return (
    <Stack p="md" align="flex-start" flex={1}>
      <ProblemNotice error={problem} />
      {back}
    </Stack>
  )
}
