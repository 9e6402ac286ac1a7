import { type Display, whereGone } from '../display/display.ts'
import { atomNames, readWindow } from './read-window.ts'
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
  const ids = listed.length > 0 ? listed : await shown(display)
  const windows = await Promise.all(
    ids
      .reverse()
      .map(async (id) => ((await isFurniture(display, id)) ? undefined : readWindow(display, id, active))),
  )
  return windows.filter((window) => window !== undefined)
}

export async function windowById(display: Display, id: number): Promise<WindowInfo | undefined> {
  const [popup, active] = await Promise.all([isPopup(display, id), activeId(display)])
  return popup === undefined ? undefined : readWindow(display, id, active, popup)
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

async function shown(display: Display): Promise<number[]> {
  const ids = await children(display, display.root)
  const all = await Promise.all(ids.map(async (id) => ({ id, it: await attributes(display, id) })))
  return all.filter(({ it }) => it?.mapState === VIEWABLE && it.overrideRedirect === 0).map(({ id }) => id)
}

async function isFurniture(display: Display, id: number): Promise<boolean> {
  const [type] = await atomNames(display, id, '_NET_WM_WINDOW_TYPE')
  return type !== undefined && FURNITURE.has(type)
}
