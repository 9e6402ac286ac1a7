import type { ElementDescription } from '../elements/types.ts'
import { asBotError, BotError } from '../errors/index.ts'
import type { StepContext } from './define.ts'
import { element } from './params.ts'
import type { CallOptions, ElementState } from './ports/index.ts'

/** The parameter of steps that change something: what to see before they count as done. */
export const until = element()
  .optional()
  .describe('What appears when it worked; without it the step is done as soon as page or program was told')

/** A page, or the desktop. */
interface Place {
  waitFor(target: ElementDescription, state: ElementState, options: CallOptions): Promise<void>
}

/** Waits for what shows that it worked. Whatever goes wrong here goes wrong after something was done. */
export async function seen(
  target: ElementDescription | undefined,
  place: Place,
  { signal, timeout }: StepContext,
): Promise<void> {
  if (!target) return
  try {
    await place.waitFor(target, 'visible', { signal, timeout })
  } catch (thrown) {
    const { code, message, details } = asBotError(thrown)
    throw new BotError(code, message, { ...details, acted: true, cause: thrown })
  }
}
