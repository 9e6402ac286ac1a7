import type { Candidate, ElementDescription, Fingerprint, Selector } from '../../../../elements/index.ts'
import { BotError } from '../../../../errors/index.ts'
import type { CallOptions } from '../../../../steps/ports/browser.ts'
import type { Box } from '../../../../steps/ports/documents.ts'
import { gone, inWords } from '../acts/words.ts'
import { unlessRefused } from '../bus/failures.ts'
import { findContainer } from '../find/container.ts'
import { fits } from '../find/fits.ts'
import { matching, scopeOf } from '../find/matching.ts'
import { selectorsFor } from '../find/selectors.ts'
import { windowsMeant } from '../find/windows.ts'
import { fingerprintOf, looksOf } from '../heal/looks.ts'
import { allIn, windowNodeOf } from '../program/node.ts'
import type { AccessibleNode, AccessibleTree, FindInTreeOptions, ScreenPoint, WindowHint } from '../types.ts'
import { Helper, startHelper, type Talk } from './helper.ts'
import { nodesFrom } from './nodes.ts'

/** The windows that were read, and where everything in them was. */
interface Reading {
  readonly windows: readonly AccessibleNode[]
  readonly boxes: ReadonlyMap<string, Box>
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 }

/**
 * The accessible tree by UI Automation of Windows, read by a helper of PowerShell and each time anew. Tested against what such
 * a helper says; it has not been tried on Windows yet.
 */
export class AutomationTree implements AccessibleTree {
  readonly #helper: Helper

  constructor(start: () => Talk = startHelper) {
    this.#helper = new Helper(start)
  }

  async windows(options: CallOptions): Promise<readonly AccessibleNode[]> {
    return (await this.#read(undefined, options)).windows
  }

  async find(
    description: ElementDescription,
    window: WindowHint | undefined,
    options: FindInTreeOptions,
  ): Promise<readonly AccessibleNode[]> {
    const { windows, boxes } = await this.#read(window, options)
    const { within, further = [] } = description
    const container = within && findContainer(within, scopeOf(windows, undefined))
    if (within && !container) return []
    const scope = scopeOf(windows, container)
    const isShown = ({ id, states }: AccessibleNode) => states.has('visible') && boxes.has(id)
    for (const selector of [description, ...(options.further ? further : [])]) {
      const found = matching(selector, scope)
        .filter((node) => fits(description, node, selector !== description))
        .filter((node) => options.hidden || isShown(node))
      const { nth } = selector
      const chosen = nth === undefined ? found : found.slice(nth - 1, nth)
      if (chosen.length > 0) return chosen
    }
    return []
  }

  async at(
    point: ScreenPoint,
    _window: WindowHint | undefined,
    options: CallOptions,
  ): Promise<AccessibleNode | undefined> {
    return nodesFrom(await this.#helper.ask('at', { ...point }, options)).all.at(-1)
  }

  async focused(_window: WindowHint | undefined, options: CallOptions): Promise<AccessibleNode | undefined> {
    return nodesFrom(await this.#helper.ask('focused', {}, options)).all.at(-1)
  }

  async box({ id }: AccessibleNode, options: CallOptions): Promise<Box | undefined> {
    const { boxes } = nodesFrom(await this.#helper.ask('look', { of: id }, options))
    return boxes.get(id)
  }

  async act(node: AccessibleNode, action: string | undefined, options: CallOptions): Promise<void> {
    const done = await this.#of(node, this.#helper.ask('act', { of: node.id, action }, options))
    if (!done) throw new BotError('element-blocked', `${inWords(node)} has no such action`, { acted: false })
  }

  async focus({ id }: AccessibleNode, options: CallOptions): Promise<boolean> {
    return await unlessRefused(this.#helper.ask('focus', { of: id }, options), false)
  }

  async scrollTo({ id }: AccessibleNode, options: CallOptions): Promise<boolean> {
    return await unlessRefused(this.#helper.ask('scroll', { of: id }, options), false)
  }

  async readText(node: AccessibleNode, options: CallOptions): Promise<string> {
    if (!node.abilities.has('read')) return node.name
    return await this.#of(node, this.#helper.ask('text', { of: node.id }, options))
  }

  async readValue(node: AccessibleNode, options: CallOptions): Promise<string | number | boolean> {
    return await this.#of(node, this.#helper.ask('value', { of: node.id }, options))
  }

  async setValue(
    node: AccessibleNode,
    value: string | number | boolean,
    options: CallOptions,
  ): Promise<boolean> {
    if (!(await unlessRefused(this.#helper.ask('set', { of: node.id, value }, options), false))) return false
    // What is hidden cannot be read back.
    if (node.isSecret) return true
    const held = await this.readValue(node, options)
    if (String(held) === String(value)) return true
    throw new BotError('value-refused', `${inWords(node)} does not hold what was written into it`, {
      expected: String(value),
      found: String(held),
    })
  }

  async fingerprint(node: AccessibleNode, options: CallOptions): Promise<Fingerprint> {
    const [box, window] = await Promise.all([this.box(node, options), this.box(windowNodeOf(node), options)])
    return fingerprintOf(node, inWindow(box, window))
  }

  async candidates(
    _recorded: Fingerprint,
    window: WindowHint | undefined,
    within: AccessibleNode | undefined,
    options: CallOptions,
  ): Promise<readonly Candidate<AccessibleNode>[]> {
    const { windows, boxes } = await this.#read(window, options)
    const scopes = within ? [within] : windows
    return scopes
      .flatMap((scope) => [...allIn(scope)])
      .filter(({ id, role, states }) => role !== 'generic' && states.has('visible') && boxes.has(id))
      .map((node) => {
        const box = inWindow(boxes.get(node.id), boxes.get(windowNodeOf(node).id))
        return { handle: node, fingerprint: looksOf(node, box) }
      })
  }

  async selectors(node: AccessibleNode, _options: CallOptions): Promise<readonly Selector[]> {
    return selectorsFor(node)
  }

  async close(): Promise<void> {
    this.#helper.close()
  }

  async #read(hint: WindowHint | undefined, options: CallOptions): Promise<Reading> {
    const told = await this.#helper.ask('read', { pid: hint?.pid ?? null }, options)
    const { windows, boxes } = nodesFrom(told)
    if (!hint) return { windows, boxes }
    const placed = windows.map((node) => ({ node, box: boxes.get(node.id) }))
    return { windows: windowsMeant(placed, hint), boxes }
  }

  async #of<T>(node: AccessibleNode, answer: Promise<T>): Promise<T> {
    const given = await unlessRefused(answer, undefined)
    if (given === undefined) throw gone(node)
    return given
  }
}

function inWindow(box: Box = NOWHERE, window: Box = NOWHERE): Box {
  return { ...box, x: box.x - window.x, y: box.y - window.y }
}
