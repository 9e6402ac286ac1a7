import type { ElementDescription, Selector } from '../../elements/types.ts'
import { isWindow } from '../../elements/window.ts'
import type { CallOptions } from '../../steps/ports/index.ts'
import type { Sight, Tried } from '../sight.ts'
import { png } from './screen.ts'
import type { Session } from './session.ts'
import { lookFor } from './target/find-target.ts'
import { noWindow, windowsFor } from './target/find-windows.ts'
import { uncover } from './target/in-front.ts'

/**
 * Looks what each selector of the element finds, and what the screen looks like with its window in front. Throws
 * `window-missing` where its window is not there.
 */
export async function look(
  session: Session,
  description: ElementDescription,
  options: CallOptions,
): Promise<Sight> {
  const windows = await session.windows()
  const found = await windowsFor(windows, description)
  const [first] = found
  if (!first) throw await noWindow(windows, description)
  await uncover(session, first, options)
  const tried = isWindow(description)
    ? [{ found: found.length, unlike: 0, boxes: found.map(({ box }) => box) }]
    : await eachSelector(session, description, options)
  const screen = await session.hands.grab()
  const size = { width: screen.width, height: screen.height }
  return { tried, size, picture: await png(screen, { x: 0, y: 0, ...size }) }
}

async function eachSelector(
  session: Session,
  description: ElementDescription,
  options: CallOptions,
): Promise<Tried[]> {
  const tried: Tried[] = []
  for (const selector of [description, ...(description.further ?? [])])
    tried.push(await oneSelector(session, alone(description, selector), options))
  return tried
}

function alone(
  { ref, within, window, fingerprint }: ElementDescription,
  { role, name, by, nth }: Selector,
): ElementDescription {
  return { ref, within, window, fingerprint, role, name, by, nth }
}

async function oneSelector(
  session: Session,
  description: ElementDescription,
  options: CallOptions,
): Promise<Tried> {
  const { targets } = await lookFor(session, description, options)
  return { found: targets.length, unlike: 0, boxes: targets.map(({ box }) => box) }
}
