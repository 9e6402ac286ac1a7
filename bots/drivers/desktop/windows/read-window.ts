import { type Display, whereGone } from '../display/display.ts'
import type { WindowInfo } from './types.ts'

/** WM_STATE of ICCCM 4.1.3.1. */
const ICONIC = 3

/**
 * What the properties of ICCCM and EWMH say of a window; undefined where it is gone. All is asked at once: it costs one
 * round trip.
 */
export async function readWindow(
  display: Display,
  id: number,
  active: number,
): Promise<WindowInfo | undefined> {
  const numbers = (name: string) => display.numbers(id, name)
  const [box, title, plainTitle, names, [told = 0], states, [state], types, [owner], shadow] =
    await Promise.all([
      innerBox(display, id),
      display.text(id, '_NET_WM_NAME'),
      display.text(id, 'WM_NAME'),
      display.text(id, 'WM_CLASS'),
      numbers('_NET_WM_PID'),
      atomNames(display, id, '_NET_WM_STATE'),
      numbers('WM_STATE'),
      atomNames(display, id, '_NET_WM_WINDOW_TYPE'),
      numbers('WM_TRANSIENT_FOR'),
      numbers('_GTK_FRAME_EXTENTS'),
    ])
  if (!box) return undefined
  // Old toolkits do not say it.
  const pid = told === 0 ? await display.processOf(id) : told
  const isMaximised = ['VERT', 'HORZ'].every((way) => states.includes(`_NET_WM_STATE_MAXIMIZED_${way}`))
  return {
    id,
    title: title || plainTitle,
    program: names.split('\0')[1] ?? '',
    pid,
    box: without(shadow, box),
    state: state === ICONIC ? 'minimised' : isMaximised ? 'maximised' : 'normal',
    active: id === active,
    kind: types[0] === '_NET_WM_WINDOW_TYPE_DIALOG' ? 'dialog' : 'window',
    modal: states.includes('_NET_WM_STATE_MODAL'),
    // A dialog of the whole program names the root.
    owner: owner === undefined || owner === 0 || owner === display.root ? undefined : owner,
    connection: connectionOf(display, id),
  }
}

/** What all windows share that one connection to the display has made. */
export function connectionOf({ setup }: Display, id: number): number {
  return id - (id & setup.resource_mask)
}

/** The names of the atoms that a property lists. */
export async function atomNames(display: Display, window: number, property: string): Promise<string[]> {
  const atoms = await display.numbers(window, property)
  return Promise.all(
    atoms.map((atom) => display.ask<string>((answer) => display.client.GetAtomName(atom, answer))),
  )
}

async function innerBox(display: Display, window: number): Promise<WindowInfo['box'] | undefined> {
  const { client, root } = display
  try {
    const [place, size] = await Promise.all([
      display.ask<{ destX: number; destY: number }>((answer) =>
        client.TranslateCoordinates(window, root, 0, 0, answer),
      ),
      display.ask<{ width: number; height: number }>((answer) => client.GetGeometry(window, answer)),
    ])
    return { x: place.destX, y: place.destY, width: size.width, height: size.height }
  } catch (error) {
    return whereGone(error, undefined)
  }
}

/** Windows that draw their own frame say how far their shadow reaches: left, right, top, bottom. */
function without([left = 0, right = 0, top = 0, bottom = 0]: number[], box: WindowInfo['box']) {
  return {
    x: box.x + left,
    y: box.y + top,
    width: box.width - left - right,
    height: box.height - top - bottom,
  }
}
