import { Button, Group } from '@mantine/core'
import { useTexts } from '../language/index.ts'
import { Loaded } from '../parts/loaded.tsx'
import { RunActions } from '../runs/run/run-actions.tsx'
import { RunProgress } from '../runs/run/run-progress.tsx'
import { UnknownRun } from '../runs/run/unknown-run.tsx'
import { useRun } from '../runs/run/use-run.ts'
import classes from './rehearsal.module.css'
import { RehearsalView } from './rehearsal-view.tsx'
import { rehearsalTexts } from './texts.ts'

interface RehearsalRunProps {
  readonly run: string
  readonly bot: string
  /** Back to the form. */
  readonly onAnew: () => void
}

/** A rehearsal while it goes, and what came of it. */
export function RehearsalRun({ run, bot, onAnew }: RehearsalRunProps) {
  const texts = useTexts(rehearsalTexts)
  const { known, followed, again } = useRun(run)
  return (
    <Loaded query={known} unknown={<UnknownRun />}>
      {() =>
        followed && (
          <div className={classes.page}>
            <RunProgress followed={followed} />
            {followed.run.state === 'running' ? (
              <Group px={20} py="sm">
                <RunActions followed={followed} onChange={again} />
              </Group>
            ) : (
              <RehearsalView run={run} bot={bot}>
                <Button variant="default" onClick={onAnew}>
                  {texts.anew}
                </Button>
              </RehearsalView>
            )}
          </div>
        )
      }
    </Loaded>
  )
}
