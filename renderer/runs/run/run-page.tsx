import { Group } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../language/index.ts'
import { KeepFocus } from '../../parts/keep-focus.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { RehearsalView } from '../../rehearsal/rehearsal-view.tsx'
import { runsTexts } from '../texts.ts'
import { LiveImage } from '../watch/live-image.tsx'
import { watchTexts } from '../watch/texts.ts'
import watchClasses from '../watch/watch.module.css'
import { WatchButton } from '../watch/watch-button.tsx'
import type { FollowedRun } from './followed.ts'
import { Items } from './items.tsx'
import classes from './run.module.css'
import { RunActions } from './run-actions.tsx'
import { RunProgress } from './run-progress.tsx'
import { UnknownRun } from './unknown-run.tsx'
import { useRun } from './use-run.ts'

/** One run: how it goes, and what happened to each of its items. */
export function RunPage() {
  const { run: id } = useParams({ from: '/runs/$run' })
  const texts = useTexts(runsTexts)
  const { known, followed, again } = useRun(id)
  const title = known.data?.title ?? texts.title
  const [isWatched, setWatched] = useState(false)
  const canWatch = followed?.isOurs === true && followed.run.state === 'running'
  return (
    <Page
      title={title}
      head={<Head title={title} run={followed?.run} />}
      actions={
        followed && (
          <Group gap="xs" wrap="nowrap">
            {canWatch && <WatchButton isOn={isWatched} onToggle={() => setWatched(!isWatched)} />}
            <KeepFocus>
              <RunActions followed={followed} onChange={again} />
            </KeepFocus>
          </Group>
        )
      }
      bare
    >
      <Loaded query={known} unknown={<UnknownRun />}>
        {() =>
          followed && <Followed followed={followed} isWatched={canWatch && isWatched} onChange={again} />
        }
      </Loaded>
    </Page>
  )
}

function Head({ title, run }: { readonly title: string; readonly run: FollowedRun['run'] | undefined }) {
  const texts = useTexts(runsTexts)
  return (
    <div className={classes.head}>
      <h1 className={classes.title} title={title} dir="auto">
        {title}
      </h1>
      {run?.rehearsal && <span className={classes.soft}>{texts.rehearsal}</span>}
      {run && <StateBadge state={run.state} />}
    </div>
  )
}

interface FollowedProps {
  readonly followed: FollowedRun
  readonly isWatched: boolean
  readonly onChange: () => void
}

function Followed({ followed, isWatched, onChange }: FollowedProps) {
  const { sees } = useTexts(watchTexts)
  const { run } = followed
  const isRehearsed = run.rehearsal && run.state !== 'running'
  return (
    <div className={classes.page}>
      <RunProgress followed={followed} />
      {isWatched && (
        <section className={watchClasses.panel} aria-label={sees}>
          <LiveImage run={run.id} />
        </section>
      )}
      {isRehearsed ? (
        <RehearsalView run={run.id} bot={run.bot} />
      ) : (
        <Items followed={followed} onChange={onChange} />
      )}
    </div>
  )
}
