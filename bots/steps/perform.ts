import type { StepContext } from './define.ts'
import type { PageAction } from './ports/browser.ts'
import type { Ports } from './ports/index.ts'

/** Does one action on the page and gives its result; throws what the driver found wrong. */
export async function performOne(action: PageAction, ports: Ports, context: StepContext): Promise<unknown> {
  const { signal, timeout } = context
  const [outcome] = await ports.browser.perform([action], { signal, timeout })
  if (outcome === undefined) throw new Error('The driver gave no outcome for the action')
  if (!outcome.ok) throw outcome.error
  return outcome.value
}
