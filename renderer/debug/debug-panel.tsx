import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../language/index.ts'
import { ProblemDetails } from '../parts/problem-notice.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import { LiveImage } from '../runs/watch/live-image.tsx'
import { WatchButton } from '../runs/watch/watch-button.tsx'
import classes from './debug.module.css'
import { debugTexts } from './texts.ts'
import { useDebug } from './use-debug.ts'
import { Variables } from './variables.tsx'

/** Where the run stands: its variables, why the step failed, and what the bot sees. Nothing where it does not stand. */
export function DebugPanel() {
  const texts = useTexts(debugTexts)
  const { stop, run } = useDebug((view) => view)
  if (!stop || run === undefined) return null
  const hasVariables = Object.keys(stop.variables).length > 0
  return (
    <section className={classes.panel} aria-label={texts.bar}>
      <Scrolled className={classes.part}>
        {stop.error && <ProblemDetails problem={stop.error} />}
        {stop.unread !== undefined && <Text size="xs">{stop.unread}</Text>}
        {stop.untold !== undefined && <Text size="xs">{texts.conditionUntold(stop.untold)}</Text>}
        <h2 className={classes.heading}>{texts.variables}</h2>
        {hasVariables ? <Variables values={stop.variables} /> : <Text size="xs">{texts.noVariables}</Text>}
      </Scrolled>
      <Scrolled className={classes.part}>
        <Seen run={run} picture={stop.picture} />
      </Scrolled>
    </section>
  )
}

interface SeenProps {
  readonly run: string
  /** As it was when the run came to stand, in base64. */
  readonly picture: string | undefined
}

/** What the bot sees: as the run came to stand, or as it is now for who watches. */
function Seen({ run, picture }: SeenProps) {
  const texts = useTexts(debugTexts)
  const [isWatched, setWatched] = useState(false)
  return (
    <>
      <div className={classes.seen}>
        <h2 className={classes.heading}>{texts.picture}</h2>
        <WatchButton isOn={isWatched} onToggle={() => setWatched(!isWatched)} />
      </div>
      {isWatched ? (
        <LiveImage run={run} />
      ) : picture === undefined ? (
        <Text size="xs">{texts.noPicture}</Text>
      ) : (
        <img className={classes.picture} src={`data:image/*;base64,${picture}`} alt={texts.picture} />
      )}
    </>
  )
}
