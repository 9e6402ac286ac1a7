import { type Display, whereGone } from '../display/display.ts'
import { atomNames, connectionOf, readWindow } from './read-window.ts'
import type { Point, WindowInfo } from './types.ts'

const VIEWABLE = 2
/** Windows of the desktop itself, and pictures that programs show while they start: nobody switches to them. */
const FURNITURE = new Set([
  '_NET_WM_WINDOW_TYPE_DESKTOP',
  '_NET_WM_WINDOW_TYPE_DOCK',
  '_NET_WM_WINDOW_TYPE_SPLASH',
])

/** The windows that the window manager lists, the uppermost first; those that show where there is none. */
export async function listedWindows(display: Display): Promise<WindowInfo[]> {
  const [listed, active] = await Promise.all([
    display.numbers(display.root, '_NET_CLIENT_LIST_STACKING'),
    activeId(display),
  ])
  const ids = listed.length > 0 ? listed : await shown(display, 0)
  const windows = await Promise.all(
    ids
      .reverse()
      .map(async (id) => ((await isFurniture(display, id)) ? undefined : readWindow(display, id, active))),
  )
  return windows.filter((window) => window !== undefined)
}

/** What programs pop up, and the window manager itself: it lists none of that. */
export async function shownPopups(display: Display): Promise<WindowInfo[]> {
  const [popups, frames] = await Promise.all([shown(display, 1), shownOfManager(display)])
  const ids = new Set([...popups, ...frames])
  const windows = await Promise.all([...ids].map((id) => readPopup(display, id, 0)))
  return windows.filter((window) => window !== undefined)
}

export async function windowById(display: Display, id: number): Promise<WindowInfo | undefined> {
  const [popup, manager, active] = await Promise.all([
    isPopup(display, id),
    managerOf(display),
    activeId(display),
  ])
  if (popup === undefined) return undefined
  const isListed = !popup && connectionOf(display, id) !== manager
  return isListed ? readWindow(display, id, active) : readPopup(display, id, active)
}

async function readPopup(display: Display, id: number, active: number): Promise<WindowInfo | undefined> {
  const [window, manager] = await Promise.all([readWindow(display, id, active), managerOf(display)])
  return window && { ...window, kind: window.connection === manager ? 'frame' : 'popup' }
}

/** What the window manager shows that stands around no window of a program, such as its menus. */
async function shownOfManager(display: Display): Promise<number[]> {
  const [all, manager] = await Promise.all([shown(display, 0), managerOf(display)])
  const own = all.filter((id) => connectionOf(display, id) === manager)
  const within = await Promise.all(own.map((id) => clientWindow(display, id)))
  return own.filter((_, at) => within[at] === undefined)
}

/** The connection of the window manager, which names a window that it has made itself. */
async function managerOf(display: Display): Promise<number | undefined> {
  const [id] = await display.numbers(display.root, '_NET_SUPPORTING_WM_CHECK')
  return id === undefined ? undefined : connectionOf(display, id)
}

/** The window that is seen at the point; undefined on the bare desktop. */
export async function windowAt(display: Display, { x, y }: Point): Promise<WindowInfo | undefined> {
  const { client, root } = display
  const { child } = await display.ask<{ child: number }>((answer) =>
    client.TranslateCoordinates(root, root, x, y, answer),
  )
  if (child === 0) return undefined
  // What the window manager puts around a window is part of it.
  const id = (await clientWindow(display, child)) ?? child
  const window = await windowById(display, id)
  return window && (await isFurniture(display, id)) ? undefined : window
}

export async function activeId(display: Display): Promise<number> {
  return (await display.numbers(display.root, '_NET_ACTIVE_WINDOW'))[0] ?? 0
}

/** The window of a program within the frame of the window manager: that which has a WM_STATE (ICCCM 4.1.3.1). */
async function clientWindow(display: Display, id: number, depth = 0): Promise<number | undefined> {
  if ((await display.numbers(id, 'WM_STATE')).length > 0) return id
  // No window manager nests deeper.
  if (depth === 3) return undefined
  const within = await Promise.all(
    (await children(display, id)).map((child) => clientWindow(display, child, depth + 1)),
  )
  return within.find((found) => found !== undefined)
}

async function children(display: Display, id: number): Promise<number[]> {
  try {
    const asked = display.ask<{ children: number[] }>((answer) => display.client.QueryTree(id, answer))
    return (await asked).children
  } catch (error) {
    return whereGone(error, [])
  }
}

/** Whether the window manager leaves it alone; undefined where it is gone. */
async function isPopup(display: Display, id: number): Promise<boolean | undefined> {
  const known = await attributes(display, id)
  return known && known.overrideRedirect === 1
}

async function attributes(display: Display, id: number) {
  try {
    return await display.ask<{ mapState: number; overrideRedirect: number }>((answer) =>
      display.client.GetWindowAttributes(id, answer),
    )
  } catch (error) {
    return whereGone(error, undefined)
  }
}

/** Those that a window manager looks after, or those that it leaves alone. */
async function shown(display: Display, overrideRedirect: 0 | 1): Promise<number[]> {
  const ids = await children(display, display.root)
  const all = await Promise.all(ids.map(async (id) => ({ id, it: await attributes(display, id) })))
  return all
    .filter(({ it }) => it?.mapState === VIEWABLE && it.overrideRedirect === overrideRedirect)
    .map(({ id }) => id)
}

async function isFurniture(display: Display, id: number): Promise<boolean> {
  const [type] = await atomNames(display, id, '_NET_WM_WINDOW_TYPE')
  return type !== undefined && FURNITURE.has(type)
}
