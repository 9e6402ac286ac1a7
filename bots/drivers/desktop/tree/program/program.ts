import { getProperty, interfaces } from '../atspi/methods.ts'
import type { AskOptions, BusClient, Ref, Signal } from '../bus/client.ts'
import { Refused } from '../bus/failures.ts'
import { nameByLabels } from '../labels/index.ts'
import type { AccessibleProgram } from '../types.ts'
import { buildWindows } from './build.ts'
import { dropUnseenMenuBars } from './menu-bars.ts'
import { activeCell, isNews } from './news.ts'
import type { TreeNode } from './node.ts'
import { hideOtherPages } from './pages.ts'
import { idOf, refOf } from './raw.ts'
import { readTree } from './read.ts'

/** The windows of a program as they were read, with when that was. */
export interface Reading {
  readonly windows: readonly TreeNode[]
  /** By `performance.now`. */
  readonly at: number
}

/** A program on the bus; what was read of it is kept until it tells of a change. */
export class Program {
  readonly about: AccessibleProgram
  readonly #client: BusClient
  readonly #ref: Ref
  #reading: Reading | undefined
  /** Cells that have the keyboard, by the paths of their tables. */
  readonly #active = new Map<string, Ref>()
  /** Counts what the program told, so that what came while it was read is noticed. */
  #news = 0

  private constructor(client: BusClient, ref: Ref, about: AccessibleProgram) {
    this.#client = client
    this.#ref = ref
    this.about = about
  }

  /** Makes its acquaintance; undefined where it has gone. */
  static async meet(client: BusClient, ref: Ref, options: AskOptions): Promise<Program | undefined> {
    const property = async (on: string, name: string) => {
      const { value } = await client.ask(ref, getProperty, [on, name], options)
      return String(value)
    }
    try {
      const [name, toolkit, pid] = await Promise.all([
        property(interfaces.accessible, 'Name'),
        property(interfaces.application, 'ToolkitName'),
        client.processOf(ref.bus),
      ])
      client.names.set(ref.bus, name)
      return new Program(client, ref, { name, toolkit, pid })
    } catch (error) {
      if (error instanceof Refused) return undefined
      throw error
    }
  }

  /** What it told, if it belongs to it. */
  hear(signal: Signal): void {
    if (signal.from !== this.#ref.bus) return
    const active = activeCell(signal)
    if (active) this.#active.set(active.table, active.cell)
    if (isNews(signal)) this.forget()
  }

  forget(): void {
    this.#reading = undefined
    this.#news++
  }

  /** What was read last, where nothing is known to have changed since. */
  get kept(): Reading | undefined {
    return this.#reading
  }

  /** The cell of a table that got the keyboard last; undefined where that was before anybody listened. */
  activeCellOf(table: string): Ref | undefined {
    return this.#active.get(refOf(table).path)
  }

  /** Its windows, read anew where something changed. */
  async read(options: AskOptions): Promise<Reading> {
    return this.#reading ?? (await this.#read(options))
  }

  async #read(options: AskOptions): Promise<Reading> {
    const at = performance.now()
    const news = this.#news
    const raw = await readTree(this.#client, this.#ref, options)
    const windows = buildWindows(raw, idOf(this.#ref), this.about)
    await dropUnseenMenuBars(this.#client, windows, options)
    await hideOtherPages(this.#client, windows, options)
    await nameByLabels(this.#client, windows, options)
    const reading = { windows, at }
    // What changed meanwhile may be missing in it: good for this time, and read again the next.
    if (news === this.#news) this.#reading = reading
    return reading
  }
}
