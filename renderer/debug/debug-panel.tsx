import { Text } from '@mantine/core'
import { useTexts } from '../language/index.ts'
import { ProblemDetails } from '../parts/problem-notice.tsx'
import classes from './debug.module.css'
import { debugTexts } from './texts.ts'
import { useDebug } from './use-debug.ts'
import { Variables } from './variables.tsx'

/** Where the run stands: its variables, why the step failed, and what the bot sees. Nothing where it does not stand. */
export function DebugPanel() {
  const texts = useTexts(debugTexts)
  const stop = useDebug((view) => view.stop)
  if (!stop) return null
  const hasVariables = Object.keys(stop.variables).length > 0
  return (
    <section className={classes.panel} aria-label={texts.bar}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <div className={classes.part} tabIndex={0}>
        {stop.error && <ProblemDetails problem={stop.error} />}
        {stop.unread !== undefined && <Text size="xs">{stop.unread}</Text>}
        {stop.untold !== undefined && <Text size="xs">{texts.conditionUntold(stop.untold)}</Text>}
        <h2 className={classes.heading}>{texts.variables}</h2>
        {hasVariables ? <Variables values={stop.variables} /> : <Text size="xs">{texts.noVariables}</Text>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <div className={classes.part} tabIndex={0}>
        <h2 className={classes.heading}>{texts.picture}</h2>
        {stop.picture === undefined ? (
          <Text size="xs">{texts.noPicture}</Text>
        ) : (
          <img className={classes.picture} src={`data:image/*;base64,${stop.picture}`} alt={texts.picture} />
        )}
      </div>
    </section>
  )
}
