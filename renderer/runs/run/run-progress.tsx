import { Progress, Text } from '@mantine/core'
import { lengthText, whenText } from '../../language/dates.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { ProblemDetails } from '../../parts/problem-notice.tsx'
import { countsText, itemCount, throughCount } from '../counts.ts'
import type { FollowedRun } from './followed.ts'
import classes from './run.module.css'
import { runTexts } from './texts.ts'

/** How far a run came, what it does right now, and why it ended early where it did. */
export function RunProgress({ followed: { run, isOurs, doing, note } }: { readonly followed: FollowedRun }) {
  const texts = useTexts(runTexts)
  const language = useLanguage()
  const all = itemCount(run.counts)
  const through = throughCount(run.counts)
  const isRunning = run.state === 'running'
  const started = `${texts.started} ${whenText(run.started, language)}`
  const by = run.startedBy === undefined ? '' : ` ${texts.by} ${run.startedBy}`
  const took =
    run.ended === undefined ? '' : ` · ${texts.took} ${lengthText(run.ended - run.started, language)}`
  return (
    <div className={classes.strip}>
      <div className={classes.facts}>
        <span>{countsText(run, language)}</span>
        <span className={classes.soft} dir="auto">
          {`${started}${by}${took}`}
        </span>
      </div>
      {isRunning && (
        <Progress
          value={all === 0 ? 0 : (through / all) * 100}
          size="sm"
          aria-label={texts.progress(through, all)}
        />
      )}
      {isRunning && (
        <Text size="sm" className={classes.doing ?? ''} dir="auto">
          {doing ? doing.sentence[language] : isOurs ? texts.preparing : texts.elsewhere}
        </Text>
      )}
      {note !== undefined && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
      {run.state === 'stopped' && !run.error && (
        <Text size="sm" role="status">
          {texts.canGoOn}
        </Text>
      )}
      {run.error && !isRunning && (
        <div className={classes.problem} data-state={run.state}>
          <ProblemDetails problem={run.error} />
        </div>
      )}
    </div>
  )
}
