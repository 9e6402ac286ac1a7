import { fold } from '../../../elements/index.ts'
import type { Box } from '../../../steps/ports/documents.ts'
import type { AskOptions, BusClient } from './bus/client.ts'
import { misplacement, paneOf } from './misplaced.ts'
import { extentsOf } from './program/extents.ts'
import { windowNodeOf } from './program/node.ts'
import { refOf } from './program/raw.ts'
import type { AccessibleNode, WindowHint } from './types.ts'

/** Asks for the windows of the display as they stand now. */
export type WindowsNow = () => Promise<readonly WindowHint[]>

/** Where elements are, in pixels of the screen. */
export class Boxes {
  readonly #windows: WindowsNow

  constructor(windows: WindowsNow) {
    this.#windows = windows
  }

  /** Undefined where nothing of it is shown. */
  async of(client: BusClient, node: AccessibleNode, options: AskOptions): Promise<Box | undefined> {
    const box = await extentsOf(client, refOf(node.id), options)
    if (!box) return undefined
    const pane = paneOf(node)
    const offset = pane ? await misplacement(client, pane, options) : await this.offset(client, node, options)
    return { ...box, x: box.x + offset.x, y: box.y + offset.y }
  }

  /**
   * How far the places that a program tells are off. GTK 4 does not know where its windows are: it counts from what is drawn in
   * them, which has the same margin on each side.
   */
  async offset(
    client: BusClient,
    node: AccessibleNode,
    options: AskOptions,
  ): Promise<{ readonly x: number; readonly y: number }> {
    if (node.program.toolkit !== 'GTK') return { x: 0, y: 0 }
    const top = windowNodeOf(node)
    const drawn = await extentsOf(client, refOf(top.id), options)
    const window = await this.#windowOf(top)
    if (!drawn || !window) return { x: 0, y: 0 }
    return {
      x: window.x + Math.round((window.width - drawn.width) / 2) - drawn.x,
      y: window.y + Math.round((window.height - drawn.height) / 2) - drawn.y,
    }
  }

  async #windowOf(top: AccessibleNode): Promise<Box | undefined> {
    const all = await this.#windows()
    const own = all.filter(({ pid, box }) => box !== undefined && pid === top.program.pid)
    const titled = own.find(({ title }) => title !== undefined && fold(title) === top.name)
    return (titled ?? own[0])?.box
  }
}
