import type { ElementDescription } from '../elements/types.ts'
import { asBotError, BotError } from '../errors/index.ts'
import type { StepContext } from './define.ts'
import { element } from './params.ts'
import type { BrowserPort } from './ports/index.ts'

/** The parameter of steps that change something: what to see before they count as done. */
export const until = element()
  .optional()
  .describe('What appears when it worked; without it the step is done as soon as the page was told')

/** Waits for what shows that it worked. Whatever goes wrong here goes wrong after something was done. */
export async function seen(
  target: ElementDescription | undefined,
  browser: BrowserPort,
  { signal, timeout }: StepContext,
): Promise<void> {
  if (!target) return
  try {
    await browser.waitFor(target, 'visible', { signal, timeout })
  } catch (thrown) {
    const { code, message, details } = asBotError(thrown)
    throw new BotError(code, message, { ...details, acted: true, cause: thrown })
  }
}
