import { fold } from '../../../elements/index.ts'
import type { Box } from '../../../steps/ports/documents.ts'
import type { AskOptions, BusClient } from './bus/client.ts'
import { clipped } from './clipped.ts'
import { misplacement, NOWHERE, paneOf } from './misplaced.ts'
import { type Popover, popoverAround, popoversIn, popsUp } from './popovers.ts'
import { extentsOf } from './program/extents.ts'
import { windowNodeOf } from './program/node.ts'
import { refOf } from './program/raw.ts'
import { scaleBetween } from './scale.ts'
import type { AccessibleNode, ScreenPoint, WindowHint } from './types.ts'

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
  readonly #popups: WindowsNow | undefined
  /** By process: what popped up has no window of its own that it could be measured by. */
  readonly #scales = new Map<number, number>()

  /** `popups` are the menus and lists that have popped up. */
  constructor(windows: WindowsNow, popups?: WindowsNow) {
    this.#windows = windows
    this.#popups = popups
  }

  /** Of a row at the edge of its list the part that shows. Undefined where nothing of it does. */
  async of(client: BusClient, node: AccessibleNode, options: AskOptions): Promise<Box | undefined> {
    const whole = await extentsOf(client, refOf(node.id), options)
    const box = whole && (await clipped(client, node, whole, options))
    if (!box) return undefined
    const pane = paneOf(node)
    const off = pane ? await misplacement(client, pane, options) : NOWHERE
    const measure = await this.#measureAround(client, node, options)
    if (!measure) return undefined
    const { scale, x, y } = measure
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
    return { scale, ...cornerOf(drawn, window, scale) }
  }

  /** The same of what stands there; undefined where that pops up in GTK 4, and has not come yet. */
  async #measureAround(
    client: BusClient,
    node: AccessibleNode,
    options: AskOptions,
  ): Promise<Measure | undefined> {
    const measure = await this.measure(client, node, options)
    const popups = await this.#popupsOf(node.program)
    if (!popups) return measure
    const { scale } = measure
    const popover = await popoverAround(client, node, { popups, scale }, options)
    if (popover) return measureOf(popover, scale)
    return popsUp(node) ? undefined : measure
  }

  /** The menus and lists of GTK 4 that have popped up of a window, each with how its program counts in it. */
  async popovers(
    client: BusClient,
    window: AccessibleNode,
    options: AskOptions,
  ): Promise<readonly (Popover & { readonly measure: Measure })[]> {
    const { program } = window
    const scale = this.#scales.get(program.pid) ?? 1
    const popups = await this.#popupsOf(program)
    const found = popups ? await popoversIn(client, window, { popups, scale }, options) : []
    return found.map((popover) => ({ ...popover, measure: measureOf(popover, scale) }))
  }

  /** Undefined where they are not asked for, or nobody knows them. */
  async #popupsOf({ pid, toolkit }: AccessibleNode['program']): Promise<readonly WindowHint[] | undefined> {
    if (toolkit !== 'GTK') return undefined
    return (await this.#popups?.())?.filter((popup) => popup.pid === pid)
  }

  async #ownWindows(pid: number): Promise<readonly WindowHint[]> {
    return (await this.#windows()).filter((window) => window.box !== undefined && window.pid === pid)
  }
}

/** A point of the screen as a program counts. */
export function asCounted({ x, y }: ScreenPoint, measure: Measure): ScreenPoint {
  return {
    x: Math.floor((x - measure.x) / measure.scale),
    y: Math.floor((y - measure.y) / measure.scale),
  }
}

function measureOf({ told, box }: Popover, scale: number): Measure {
  return { scale, ...cornerOf(told, box, scale) }
}

/** Where the program counts from, of what it draws in the middle of a window. */
function cornerOf(drawn: Box, window: Box, scale: number): ScreenPoint {
  return {
    x: window.x + Math.round((window.width - drawn.width * scale) / 2) - drawn.x * scale,
    y: window.y + Math.round((window.height - drawn.height * scale) / 2) - drawn.y * scale,
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
