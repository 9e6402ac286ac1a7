import type { ElementDescription } from '../../../elements/types.ts'
import { BotError } from '../../../errors/index.ts'
import type { CallOptions, Offset } from '../../../steps/ports/browser.ts'
import type { Box } from '../../../steps/ports/documents.ts'
import { holds, middle } from '../box.ts'
import type { Session } from '../session.ts'
import { timeToAnswer, until } from '../until.ts'
import { inWords, type Point, type WindowInfo, type Windows } from '../windows/index.ts'
import { belongs } from './in-front.ts'
import { showSame } from './same.ts'
import { pointOf, type Target } from './target.ts'

/** Milliseconds that a window has to answer before the mouse goes to it. */
const SIGN_OF_LIFE = 5000

/** Finds a target again, as it is now. */
export type Again = (options: CallOptions) => Promise<Target>

/**
 * The point where the mouse meets the target: in view, at rest, enabled, and not under another window. Brings its window
 * to the front where that is needed. Throws `element-blocked` where it cannot be reached, `program-silent` where its program
 * hangs; nothing was done to the element then.
 */
export async function aim(
  session: Session,
  description: ElementDescription,
  find: Again,
  position: Offset | undefined,
  options: CallOptions,
): Promise<{ target: Target; point: Point }> {
  const windows = await session.windows()
  let last = ''
  let why = 'it does not come to rest'
  const aimed = await until(
    async (left) => {
      const target = await find(left)
      await insistOnLife(windows, target.window, timeToAnswer(left))
      await insistOnNoModal(windows, target.window)
      if (target.node && !target.node.states.has('enabled')) {
        why = 'it is disabled'
        return undefined
      }
      if (!(await isInView(session, target, timeToAnswer(left)))) {
        why = 'it is not in view'
        return undefined
      }
      const point = pointOf(target.box, position)
      const cover = await reach(windows, target.window, point, left)
      if (cover !== undefined) {
        why = cover
        return undefined
      }
      // What moved since the last look may still be on its way.
      const place = [...Object.values(target.box), ...Object.values(target.window.box)].join()
      const isAtRest = place === last
      last = place
      if (!isAtRest || !(await isStillThere(session, target, point))) return undefined
      return { target, point }
    },
    options,
    () => new BotError('element-blocked', `"${description.ref}" cannot be reached: ${why}`, { acted: false }),
  )
  return aimed
}

/**
 * Throws `element-blocked` where what was aimed at was covered since, as by a window that was raised to drag something out
 * of it: what is dropped there would land in that one.
 */
export async function insistOnReach(
  windows: Windows,
  { target: { window }, point }: { readonly target: Target; readonly point: Point },
): Promise<void> {
  const top = await windows.at(point)
  if (belongs(top, window)) return
  throw new BotError('element-blocked', `The goal in "${window.title}" was covered by what is dragged from`, {
    found: top ? `${inWords([top])} lies over it` : 'it lies outside of its window',
    next: 'Move the windows so that both places can be seen at once.',
    acted: false,
  })
}

/** Reading the screen takes its time: what was seen may be gone, or have made way for something else. */
async function isStillThere({ hands }: Session, { picture, box }: Target, point: Point): Promise<boolean> {
  return !picture || showSame(picture, await hands.grab(), box, point)
}

async function insistOnLife(windows: Windows, window: WindowInfo, options: CallOptions): Promise<void> {
  const timeout = Math.min(SIGN_OF_LIFE, options.timeout)
  if ((await windows.isAlive(window.id, { ...options, timeout })) !== false) return
  throw new BotError('program-silent', `The program of "${window.title}" does not answer`, { acted: false })
}

/** A window takes nothing while a dialog of its own waits. */
export async function insistOnNoModal(windows: Windows, { id, title }: WindowInfo): Promise<void> {
  const dialog = (await windows.list()).find((each) => each.modal && each.owner === id)
  if (!dialog) return
  throw new BotError('element-blocked', `A dialog is open in front of "${title}"`, {
    found: inWords([dialog]),
    acted: false,
  })
}

async function isInView(
  session: Session,
  { node, box, window }: Target,
  options: CallOptions,
): Promise<boolean> {
  const { width, height } = await session.screen()
  const { x, y } = middle(box)
  const isShown = box.width > 0 && x >= 0 && y >= 0 && x < width && y < height
  if (isShown && (!node || window.state !== 'minimised')) return true
  if (!isShown && window.state === 'normal' && holds(window.box, { x, y })) {
    await moveOntoScreen(session, window, box, options)
    return false
  }
  if (node && window.state !== 'minimised') await session.tree.scrollTo(node, options)
  if (window.state === 'minimised') await (await session.windows()).activate(window.id, options)
  return false
}

/** Moves a window that lies partly off the screen just so far that the box lies on it, as a person would. */
async function moveOntoScreen(
  session: Session,
  window: WindowInfo,
  box: Box,
  options: CallOptions,
): Promise<void> {
  const { width, height } = await session.screen()
  const to = {
    x: window.box.x + wayOnto(box.x, box.width, width),
    y: window.box.y + wayOnto(box.y, box.height, height),
  }
  await (await session.windows()).move(window.id, to, options)
}

/** How far what begins there and is so long has to go to lie between 0 and the end. */
function wayOnto(start: number, length: number, end: number): number {
  return start < 0 ? -start : Math.min(0, end - (start + length))
}

/** Undefined where the point belongs to the window; else what lies over it, also after the window was raised. */
async function reach(
  windows: Windows,
  window: WindowInfo,
  point: Point,
  options: CallOptions,
): Promise<string | undefined> {
  if (belongs(await windows.at(point), window)) return undefined
  await windows.activate(window.id, options)
  const top = await windows.at(point)
  if (belongs(top, window)) return undefined
  return top ? `${inWords([top])} lies over it` : 'it lies outside of its window'
}
