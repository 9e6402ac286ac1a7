import { useParams } from '@tanstack/react-router'
import { useTexts } from '../../language/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { RehearsalView } from '../../rehearsal/rehearsal-view.tsx'
import { runsTexts } from '../texts.ts'
import type { FollowedRun } from './followed.ts'
import { Items } from './items.tsx'
import classes from './run.module.css'
import { RunActions } from './run-actions.tsx'
import { RunProgress } from './run-progress.tsx'
import { useRun } from './use-run.ts'

/** One run: how it goes, and what happened to each of its items. */
export function RunPage() {
  const { run: id } = useParams({ from: '/runs/$run' })
  const texts = useTexts(runsTexts)
  const { known, followed, again } = useRun(id)
  const title = known.data?.title ?? texts.title
  return (
    <Page
      title={title}
      head={<Head title={title} run={followed?.run} />}
      actions={followed && <RunActions followed={followed} onChange={again} />}
      bare
    >
      <Loaded query={known}>{() => followed && <Followed followed={followed} onChange={again} />}</Loaded>
    </Page>
  )
}

function Head({ title, run }: { readonly title: string; readonly run: FollowedRun['run'] | undefined }) {
  const texts = useTexts(runsTexts)
  return (
    <div className={classes.head}>
      <h1 className={classes.title} dir="auto">
        {title}
      </h1>
      {run?.rehearsal && <span className={classes.soft}>{texts.rehearsal}</span>}
      {run && <StateBadge state={run.state} />}
    </div>
  )
}

interface FollowedProps {
  readonly followed: FollowedRun
  readonly onChange: () => void
}

function Followed({ followed, onChange }: FollowedProps) {
  const { run } = followed
  const isRehearsed = run.rehearsal && run.state !== 'running'
  return (
    <div className={classes.page}>
      <RunProgress followed={followed} />
      {isRehearsed ? (
        <RehearsalView run={run.id} bot={run.bot} />
      ) : (
        <Items followed={followed} onChange={onChange} />
      )}
    </div>
  )
}
