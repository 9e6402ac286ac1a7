import type { ElementDescription } from '../../elements/types.ts'
import { BotError } from '../../errors/index.ts'
import type { CallOptions } from '../../steps/ports/index.ts'
import type { Session } from './session.ts'
import type { Target } from './target/target.ts'
import type { AccessibleNode } from './tree/index.ts'
import { TO_SHOW, timeLeft, timeToAnswer, until } from './until.ts'

/** What types: a turn at mouse and keyboard, and what is done in it. */
interface ByHand {
  readonly session: Pick<Session, 'hands' | 'tree' | 'act'>
  turn(options: CallOptions, work: (left: CallOptions) => Promise<void>): Promise<void>
  focus(description: ElementDescription, to: 'type', options: CallOptions): Promise<Target>
}

/**
 * Types in place of all that stands in a field. Throws `value-refused` where its program tells that this changed nothing:
 * the field takes no such text.
 */
export async function typeOver(
  acts: ByHand,
  description: ElementDescription,
  text: string,
  options: CallOptions,
): Promise<void> {
  const { session } = acts
  await acts.turn(options, async (left) => {
    const time = timeLeft(left)
    const { node, window } = await acts.focus(description, 'type', left)
    const read = async () =>
      node && isPlainText(node) ? await session.tree.readText(node, timeToAnswer(time())) : undefined
    const before = await read()
    const into = { window: window.id, signal: options.signal }
    session.act()
    await session.hands.chord('Control+A', into)
    await session.hands.type(text, into)
    if (before === undefined || before === text) return
    const patience = { ...options, timeout: TO_SHOW }
    await until(
      async () => (await read()) !== before,
      patience,
      () => refused(description, text, before),
    )
  })
}

/** Its text is what was typed. What is hidden cannot be read, and numbers are shown as their program likes. */
function isPlainText({ abilities, isSecret }: AccessibleNode): boolean {
  return abilities.has('edit') && !abilities.has('number') && !isSecret
}

function refused({ ref }: ElementDescription, expected: string, found: string): BotError {
  return new BotError('value-refused', `"${ref}" does not take what is typed into it`, { expected, found })
}
