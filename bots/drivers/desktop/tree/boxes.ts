import { fold } from '../../../elements/index.ts'
import type { Box } from '../../../steps/ports/documents.ts'
import type { AskOptions, BusClient } from './bus/client.ts'
import { clipped } from './clipped.ts'
import { misplacement, NOWHERE, paneOf } from './misplaced.ts'
import { extentsOf } from './program/extents.ts'
import { windowNodeOf } from './program/node.ts'
import { refOf } from './program/raw.ts'
import { scaleBetween } from './scale.ts'
import type { AccessibleNode, WindowHint } from './types.ts'

/** Asks for the windows of the display as they stand now. */
export type WindowsNow = () => Promise<readonly WindowHint[]>

/** How what a program counts becomes pixels of the screen: so many times as much, and so far further. */
export interface Measure {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** Where elements are, in pixels of the screen. */
export class Boxes {
  readonly #windows: WindowsNow
  /** By process: what popped up has no window of its own that it could be measured by. */
  readonly #scales = new Map<number, number>()

  constructor(windows: WindowsNow) {
    this.#windows = windows
  }

  /** Of a row at the edge of its list the part that shows. Undefined where nothing of it does. */
  async of(client: BusClient, node: AccessibleNode, options: AskOptions): Promise<Box | undefined> {
    const whole = await extentsOf(client, refOf(node.id), options)
    const box = whole && (await clipped(client, node, whole, options))
    if (!box) return undefined
    const pane = paneOf(node)
    const off = pane ? await misplacement(client, pane, options) : NOWHERE
    const { scale, x, y } = await this.measure(client, node, options)
    return {
      x: (box.x + off.x) * scale + x,
      y: (box.y + off.y) * scale + y,
      width: box.width * scale,
      height: box.height * scale,
    }
  }

  /**
   * How its program counts. GTK 4 does not know where its windows are: it counts from what is drawn in them, which has the
   * same margin on each side. On a display that is scaled, GTK and Java count the pixels that they would need without.
   */
  async measure(client: BusClient, node: AccessibleNode, options: AskOptions): Promise<Measure> {
    const top = windowNodeOf(node)
    const { pid, toolkit } = top.program
    const [drawn, own] = await Promise.all([drawnOf(client, top, options), this.#ownWindows(pid)])
    const titled = own.find(({ title }) => isTitle(title, top.name))?.box
    if (drawn && titled) this.#scales.set(pid, scaleBetween(drawn, titled))
    const scale = this.#scales.get(pid) ?? 1
    const window = titled ?? own[0]?.box
    if (toolkit !== 'GTK' || !drawn || !window) return { scale, ...NOWHERE }
    return {
      scale,
      x: window.x + Math.round((window.width - drawn.width * scale) / 2) - drawn.x * scale,
      y: window.y + Math.round((window.height - drawn.height * scale) / 2) - drawn.y * scale,
    }
  }

  async #ownWindows(pid: number): Promise<readonly WindowHint[]> {
    return (await this.#windows()).filter((window) => window.box !== undefined && window.pid === pid)
  }
}

/** What a window draws; Java tells it of the pane that fills the window alone. */
async function drawnOf(
  client: BusClient,
  top: AccessibleNode,
  options: AskOptions,
): Promise<Box | undefined> {
  const own = await extentsOf(client, refOf(top.id), options)
  const pane = top.children.find(({ nativeRole }) => nativeRole === 'root pane')
  return own ?? (pane && (await extentsOf(client, refOf(pane.id), options)))
}

function isTitle(title: string | undefined, name: string): boolean {
  return title !== undefined && fold(title) === name
}
