import type { ElementDescription } from '../../../elements/types.ts'
import { isWindow, windowOf } from '../../../elements/window.ts'
import { BotError } from '../../../errors/index.ts'
import type { CallOptions } from '../../../steps/ports/browser.ts'
import type { Healings } from '../../browser/healings.ts'
import type { Session } from '../session.ts'
import { timeToAnswer, until } from '../until.ts'
import { type Look, lookFor } from './find-target.ts'
import { noWindow, windowFor } from './find-windows.ts'
import { healTarget } from './heal-target.ts'
import type { Target } from './target.ts'

/**
 * Waits for the one thing that the description means. Throws `window-missing`, `element-missing`, `element-ambiguous` when
 * the time is up, and `program-failed` where its program was started here and has died.
 */
export async function locate(
  session: Session,
  healings: Healings,
  description: ElementDescription,
  options: CallOptions,
): Promise<Target> {
  const windows = await session.windows()
  if (isWindow(description)) {
    const window = await until(
      () => windowFor(windows, description),
      options,
      () => noWindow(windows, description),
    )
    return { window, box: window.box }
  }
  const began = performance.now()
  let last: Look = { targets: [], windows: [] }
  return await until(
    async (left) => {
      last = await lookFor(session, description, timeToAnswer(left))
      if (last.targets.length === 1) return last.targets[0]
      if (last.targets.length > 1) return undefined
      const waited = performance.now() - began
      return await healTarget(session, healings, description, last.windows, { ...options, waited })
    },
    options,
    async () => await whyNot(session, description, last),
  )
}

async function whyNot(session: Session, description: ElementDescription, look: Look): Promise<BotError> {
  if (look.windows.length === 0) {
    const choice = windowOf(description)
    const failures = choice && session.programs.failuresOf(choice)
    if (failures) return new BotError('program-failed', failures, { acted: false })
    return await noWindow(await session.windows(), description)
  }
  const { ref } = description
  if (look.targets.length === 0)
    return new BotError('element-missing', `"${ref}" is not there`, {
      expected: inWords(description),
      found: `nothing like it in "${look.windows.map(({ title }) => title).join('", "')}"`,
      acted: false,
    })
  return new BotError('element-ambiguous', `"${ref}" fits ${look.targets.length} elements`, {
    expected: `one: ${inWords(description)}`,
    acted: false,
  })
}

function inWords({ role, name, by }: ElementDescription): string {
  const further = Object.entries(by ?? {}).map(([kind, value]) => `${kind} ${value}`)
  return [role, name && `"${name}"`, ...further].filter(Boolean).join(' ')
}
