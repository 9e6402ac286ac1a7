import { BotError } from '../../../errors/index.ts'
import type { CallOptions } from '../../../steps/ports/browser.ts'
import type { Box } from '../../../steps/ports/documents.ts'
import { holds } from '../box.ts'
import type { Picture } from '../hands/index.ts'
import type { Session } from '../session.ts'
import { inWords, type WindowInfo } from '../windows/index.ts'

/** Pixels that the window manager draws around a window at the most: they hide what is below, too. */
const FRAME = 40

/** What the screen showed while a window was in front. */
export interface View {
  readonly picture: Picture
  /** What lay over the window all the same, the uppermost first. */
  readonly over: readonly WindowInfo[]
}

/** Whether what is on top is the window, or a menu or list that it opened. */
export function belongs(top: WindowInfo | undefined, window: WindowInfo): boolean {
  if (!top) return false
  if (top.id === window.id) return true
  return top.kind === 'popup' && (top.owner === window.id || top.connection === window.connection)
}

/**
 * Brings the window to the front where another one hides something of it: what is covered is read as whatever covers it.
 * Dialogs of its own stay over it. Throws `element-blocked` where it does not come to the front.
 */
export async function uncover(session: Session, window: WindowInfo, options: CallOptions): Promise<void> {
  const windows = await session.windows()
  const all = await windows.list()
  const isHidden = above(all, window).some(
    (each) => !isOwn(each, window, all) && overlap(each.box, window.box, FRAME),
  )
  if (!isHidden && window.state !== 'minimised') return
  await session.untilFree(options)
  await windows.activate(window.id, options)
}

/** Looks at the screen with the window in front. */
export async function viewOf(session: Session, window: WindowInfo, options: CallOptions): Promise<View> {
  await uncover(session, window, options)
  const windows = await session.windows()
  const before = above(await windows.list(), window)
  const picture = await session.hands.grab()
  // What came while the picture was taken may be on it.
  const after = above(await windows.list(), window)
  return { picture, over: [...after, ...before] }
}

/** Those of the places that the window itself shows, not something over it. */
export async function ownPlaces<Place extends Box>(
  session: Session,
  window: WindowInfo,
  { over }: View,
  places: readonly Place[],
): Promise<Place[]> {
  const windows = await session.windows()
  const own: Place[] = []
  for (const place of places) {
    const point = { x: Math.round(place.x + place.width / 2), y: Math.round(place.y + place.height / 2) }
    if (over.some(({ box }) => holds(box, point))) continue
    if (belongs(await windows.at(point), window)) own.push(place)
  }
  return own
}

/** The text that the window shows there. Throws `element-blocked` where another window lies over it. */
export async function readIn(
  session: Session,
  window: WindowInfo,
  region: Box,
  options: CallOptions,
): Promise<string> {
  const { picture, over } = await viewOf(session, window, options)
  const all = await (await session.windows()).list()
  const cover = over.find((each) => !isOwn(each, window, all) && overlap(each.box, region))
  if (cover)
    throw new BotError('element-blocked', `"${window.title}" cannot be read: another window lies over it`, {
      found: inWords([cover]),
      acted: false,
    })
  const eyes = await session.eyes()
  return await eyes.readText(picture, { signal: options.signal, region })
}

function above(all: readonly WindowInfo[], { id }: WindowInfo): WindowInfo[] {
  const index = all.findIndex((each) => each.id === id)
  return all.slice(0, Math.max(0, index)).filter(({ state }) => state !== 'minimised')
}

/** Whether it is a dialog of the window, or of one of its dialogs: those go to the front with it. */
function isOwn(
  { owner, modal, connection }: WindowInfo,
  window: WindowInfo,
  all: readonly WindowInfo[],
  depth = 0,
): boolean {
  if (owner === window.id || (modal && connection === window.connection)) return true
  const next = all.find(({ id }) => id === owner)
  // Windows that name each other would go on for ever.
  return next !== undefined && depth < all.length && isOwn(next, window, all, depth + 1)
}

function overlap(one: Box, other: Box, margin = 0): boolean {
  return (
    one.x - margin < other.x + other.width &&
    other.x < one.x + one.width + margin &&
    one.y - margin < other.y + other.height &&
    other.y < one.y + one.height + margin
  )
}
