import type { Display } from '../display/index.ts'
import type { PartOfBox } from './rest.ts'
import type { WindowInfo } from './types.ts'

// What EWMH and ICCCM let a program ask of the window manager; the numbers are theirs.

/** Who asks: what acts for the person directly. */
const FROM_PAGER = 2
const ICONIC = 3
const REMOVE = 0
/** Place and size are those of the window itself, not of its frame. */
const STATIC_GRAVITY = 10
const PLACE_FLAGS = { x: 1 << 8, y: 1 << 9, width: 1 << 10, height: 1 << 11 } as const

export async function askToActivate(display: Display, id: number): Promise<void> {
  await send(display, id, '_NET_ACTIVE_WINDOW', [FROM_PAGER, 0, 0, 0, 0])
}

export async function askToClose(display: Display, id: number): Promise<void> {
  await send(display, id, '_NET_CLOSE_WINDOW', [0, FROM_PAGER, 0, 0, 0])
}

export async function askToMinimise(display: Display, id: number): Promise<void> {
  await send(display, id, 'WM_CHANGE_STATE', [ICONIC, 0, 0, 0, 0])
}

/** How many desktops there are to be. */
export async function askForDesktops(display: Display, count: number): Promise<void> {
  await send(display, display.root, '_NET_NUMBER_OF_DESKTOPS', [count, 0, 0, 0, 0])
}

/** Where and how large the box of the window is to be; a window that fills the screen is made normal first. */
export async function askToPlace(
  display: Display,
  { id, state, box }: WindowInfo,
  wanted: PartOfBox,
): Promise<void> {
  if (state === 'maximised') {
    const sides = await Promise.all(
      ['VERT', 'HORZ'].map((way) => display.atom(`_NET_WM_STATE_MAXIMIZED_${way}`)),
    )
    await send(display, id, '_NET_WM_STATE', [REMOVE, ...sides, FROM_PAGER, 0])
  }
  const [left = 0, right = 0, top = 0, bottom = 0] = await display.numbers(id, '_GTK_FRAME_EXTENTS')
  const { x = box.x, y = box.y, width = box.width, height = box.height } = wanted
  const names = ['x', 'y', 'width', 'height'] as const
  const flags = names
    .filter((name) => wanted[name] !== undefined)
    .reduce((all, name) => all | PLACE_FLAGS[name], 0)
  await send(display, id, '_NET_MOVERESIZE_WINDOW', [
    STATIC_GRAVITY | flags | (FROM_PAGER << 12),
    x - left,
    y - top,
    width + left + right,
    height + top + bottom,
  ])
}

async function send(display: Display, window: number, type: string, data: readonly number[]): Promise<void> {
  const atom = await display.atom(type)
  display.tell((client) => client.SendClientMessage(display.root, window, atom, 32, data))
  await display.sync()
}
