import type { Candidate, ElementDescription, Fingerprint, Selector } from '../../../elements/index.ts'
import type { CallOptions } from '../../../steps/ports/browser.ts'
import type { Box } from '../../../steps/ports/documents.ts'
import { act } from './acts/action.ts'
import { focus, scrollTo } from './acts/moving.ts'
import { readText, readValue } from './acts/reading.ts'
import { setValue } from './acts/setting.ts'
import { nodeAt } from './at.ts'
import { Boxes, type WindowsNow } from './boxes.ts'
import type { Environment } from './bus/address.ts'
import { isDroppedDown, type PoppedUpAt } from './drop-down.ts'
import { selectorsFor } from './find/selectors.ts'
import { focusedIn } from './focused.ts'
import { candidatesIn, recordLooks } from './heal/candidates.ts'
import { Programs } from './programs.ts'
import { find } from './search.ts'
import { seeWindows } from './seen.ts'
import type { AccessibleNode, AccessibleTree, FindInTreeOptions, ScreenPoint, WindowHint } from './types.ts'

export interface TreeOptions {
  /** The environment of the session; that of this process where not given. */
  readonly environment?: Environment | undefined
  /** The windows of the display as they stand now, for programs that do not know where theirs are. */
  readonly windows?: WindowsNow | undefined
  /** The menus and lists that have popped up now, for programs that do not know where those are. */
  readonly popups?: WindowsNow | undefined
  /** Where a menu or list has popped up, for programs that do not know which of theirs are open; where not given all are believed. */
  readonly poppedUpAt?: PoppedUpAt | undefined
}

/** The accessible tree by AT-SPI. Nothing is connected before it is needed. */
export class SpiTree implements AccessibleTree {
  readonly #programs: Programs
  readonly #boxes: Boxes
  readonly #poppedUpAt: PoppedUpAt

  constructor({
    environment = process.env,
    windows = async () => [],
    popups,
    poppedUpAt = async () => true,
  }: TreeOptions) {
    this.#poppedUpAt = poppedUpAt
    this.#programs = new Programs(environment)
    this.#boxes = new Boxes(windows, popups)
  }

  async windows(options: CallOptions): Promise<readonly AccessibleNode[]> {
    return (await seeWindows(this.#programs, undefined, options)).windows
  }

  async find(
    description: ElementDescription,
    window: WindowHint | undefined,
    options: FindInTreeOptions,
  ): Promise<readonly AccessibleNode[]> {
    const found = await find(this.#programs, description, window, options)
    if (options.hidden) return found
    const shown = await Promise.all(
      found.map((node) => isDroppedDown(node, () => this.box(node, options), this.#poppedUpAt)),
    )
    return found.filter((_, i) => shown[i])
  }

  async at(
    point: ScreenPoint,
    window: WindowHint | undefined,
    options: CallOptions,
  ): Promise<AccessibleNode | undefined> {
    const { client, windows } = await seeWindows(this.#programs, window, options)
    return await nodeAt({ client, boxes: this.#boxes, poppedUpAt: this.#poppedUpAt }, windows, point, options)
  }

  async focused(window: WindowHint | undefined, options: CallOptions): Promise<AccessibleNode | undefined> {
    return await focusedIn(await seeWindows(this.#programs, window, options), options)
  }

  async box(node: AccessibleNode, options: CallOptions): Promise<Box | undefined> {
    return await this.#boxes.of(await this.#programs.client(), node, options)
  }

  async act(node: AccessibleNode, action: string | undefined, options: CallOptions): Promise<void> {
    await act(await this.#programs.client(), node, action, options)
  }

  async focus(node: AccessibleNode, options: CallOptions): Promise<boolean> {
    return await focus(await this.#programs.client(), node, options)
  }

  async scrollTo(node: AccessibleNode, options: CallOptions): Promise<boolean> {
    return await scrollTo(await this.#programs.client(), node, options)
  }

  async readText(node: AccessibleNode, options: CallOptions): Promise<string> {
    return await readText(await this.#programs.client(), node, options)
  }

  async readValue(node: AccessibleNode, options: CallOptions): Promise<string | number | boolean> {
    return await readValue(await this.#programs.client(), node, options)
  }

  async setValue(
    node: AccessibleNode,
    value: string | number | boolean,
    options: CallOptions,
  ): Promise<boolean> {
    return await setValue(await this.#programs.client(), node, value, options)
  }

  async fingerprint(node: AccessibleNode, options: CallOptions): Promise<Fingerprint> {
    return await recordLooks(await this.#programs.client(), node, options)
  }

  async candidates(
    recorded: Fingerprint,
    window: WindowHint | undefined,
    within: AccessibleNode | undefined,
    options: CallOptions,
  ): Promise<readonly Candidate<AccessibleNode>[]> {
    const { client, windows } = await seeWindows(this.#programs, window, options)
    return await candidatesIn(client, recorded, within ? [within] : windows, options)
  }

  async selectors(node: AccessibleNode, _options: CallOptions): Promise<readonly Selector[]> {
    return selectorsFor(node)
  }

  async close(): Promise<void> {
    await this.#programs.close()
  }
}
