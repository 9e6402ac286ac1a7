import type { ElementDescription } from '../../elements/types.ts'
import { BotError } from '../../errors/index.ts'
import type { CallOptions } from '../../steps/ports/index.ts'
import { whereMissing } from './missing.ts'
import type { Session } from './session.ts'
import type { Target } from './target/target.ts'
import { timeLeft } from './until.ts'
import type { Point } from './windows/index.ts'

/** What a person chooses with: a turn at mouse and keyboard, and what is done in it. */
interface ByHand {
  readonly session: Pick<Session, 'hands'>
  turn(options: CallOptions, work: (left: CallOptions) => Promise<void>): Promise<void>
  locate(description: ElementDescription, options: CallOptions): Promise<Target>
  aim(
    description: ElementDescription,
    position: undefined,
    options: CallOptions,
  ): Promise<{ readonly target: Target; readonly point: Point }>
  clickAt(point: Point, options: CallOptions): Promise<void>
}

/** Milliseconds for a list to drop down, or to come to what was typed. */
const DROPPING = 2_000

/**
 * Chooses an entry as a person does where its program cannot: opens the list, and clicks the entry. A list that is too long to
 * show it is led there by its name, as keys do in lists. Throws `value-refused` where it does not come, with the list closed.
 */
export async function chooseByHand(
  acts: ByHand,
  list: ElementDescription,
  name: string,
  options: CallOptions,
): Promise<void> {
  await acts.turn(options, async (left) => {
    const time = timeLeft(left)
    const shortly = () => ({ ...time(), timeout: Math.min(time().timeout, DROPPING) })
    const { target, point } = await acts.aim(list, undefined, time())
    await acts.clickAt(point, time())
    const within = { window: target.window.id, signal: options.signal }
    const { hands } = acts.session
    const entry = { ref: name, role: 'option', name, within: list, window: list.window }
    const look = () => acts.locate(entry, shortly()).catch(whereMissing)
    if ((await look()) ?? (await hands.type(name, within).then(look)))
      return await acts.clickAt((await acts.aim(entry, undefined, time())).point, time())
    await hands.chord('Escape', within)
    throw new BotError('value-refused', `"${list.ref}" shows no entry "${name}"`)
  })
}
