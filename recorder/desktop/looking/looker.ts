import type { Picture } from '../../../bots/drivers/desktop/eyes.ts'
import type { AccessibleNode, WindowHint } from '../../../bots/drivers/desktop/tree/index.ts'
import type { WindowInfo } from '../../../bots/drivers/desktop/windows/index.ts'
import { placeText } from '../../../bots/elements/place.ts'
import type { DescribedElement, Selector } from '../../../bots/elements/types.ts'
import type { Box } from '../../../bots/steps/ports/documents.ts'
import type { DesktopWindow, SeenElement } from '../../facts/index.ts'
import type { Point } from '../hooks/messages.ts'
import type { DesktopEyes } from '../ports.ts'
import { cut, difference, type Images, inside } from './images.ts'
import { controlOf, menuPath, natureOf } from './nature.ts'
import { holds, type Sight } from './sight.ts'
import { windowChoice } from './window-choice.ts'
import { wordsAt } from './word-at.ts'

/** Milliseconds: what a program does not tell by then is not waited for. */
const PATIENCE = 3000
/** Pixels around a point where nobody tells what stands there. */
const AROUND = { width: 48, height: 32 }
/** Of larger things no image is kept: they are no controls. */
const LARGEST = { width: 480, height: 160 }
/** No screen is larger. */
const SCREEN = { x: 0, y: 0, width: 1 << 15, height: 1 << 15 }
/** Two images of one thing differ by less, also where the mouse makes it light up. */
const SAME = 0.5

/** Looks at what stands at a point or has the keyboard, and describes it. */
export class Looker {
  readonly #eyes: DesktopEyes
  /** Undefined where recording is secure. */
  readonly #images: Images | undefined
  readonly #numbers = new Map<string, number>()
  /** Elements keep the image of their first sight: later the mouse rests on them. */
  readonly #imageOf = new Map<number, string | undefined>()
  #resting: Picture | undefined

  constructor(eyes: DesktopEyes, images: Images | undefined) {
    this.#eyes = eyes
    this.#images = images
  }

  /** The screen is at rest: images are taken from how it looks now, before the mouse gets there. */
  async rest(): Promise<void> {
    if (this.#images) this.#resting = await this.#eyes.grab().catch(() => undefined)
  }

  /** What stands at a point. */
  async at(point: Point): Promise<Sight> {
    const { windows, tree } = this.#eyes
    const under = await windows.at(point)
    const info = under && (await this.#ownerOf(under))
    const window = info && (await this.window(info))
    const isFrame = under !== undefined && !holds(under.box, point)
    const told = info && tree && !isFrame ? await quietly(tree.at(point, hintOf(info), options())) : undefined
    const node = told && controlOf(told)
    const box = (node && (await this.#boxOf(node))) ?? around(point)
    const element = node
      ? await this.#described(node, box, info, window)
      : await this.#undescribed(point, info, window)
    return { point, window, info, element, box, node, isFrame }
  }

  /** What has the keyboard, in the window that is active. */
  async focused(): Promise<Sight | undefined> {
    const { windows, tree } = this.#eyes
    const info = await windows.active()
    if (!info) return undefined
    const window = await this.window(info)
    const node = tree && (await quietly(tree.focused(hintOf(info), options())))
    if (!node) return undefined
    const box = (await this.#boxOf(node)) ?? info.box
    const element = await this.#described(node, box, info, window)
    return { point: box, window, info, element, box, node, isFrame: false }
  }

  /** What a field holds; undefined where it is gone or hides it. */
  async valueOf(node: AccessibleNode): Promise<string | number | boolean | undefined> {
    if (node.isSecret || !this.#images) return undefined
    return await quietly(this.#eyes.tree?.readValue(node, options()))
  }

  /** A window with what tells it from the others. */
  async window(info: WindowInfo): Promise<DesktopWindow> {
    const { id, title } = info
    return { id, title, choice: windowChoice(info, await this.#eyes.windows.list()) }
  }

  /** The window that a menu, list or tip belongs to; any other is its own. */
  async #ownerOf(info: WindowInfo): Promise<WindowInfo> {
    if (info.kind !== 'popup') return info
    return ownerOf(info, await this.#eyes.windows.list()) ?? info
  }

  async #described(
    node: AccessibleNode,
    box: Box,
    info: WindowInfo | undefined,
    window: DesktopWindow | undefined,
  ): Promise<SeenElement> {
    const { tree } = this.#eyes
    const element = this.#numberOf(node.id)
    const nature = natureOf(node)
    const [first, ...rest] = (await quietly(tree?.selectors(node, options()))) ?? []
    const fingerprint = await quietly(tree?.fingerprint(node, options()))
    const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const further = [...rest, ...(await this.#seen(element, node, centre, box, info))]
    const own = first ?? further.shift() ?? { role: node.role }
    const menu = menuPath(node)
    return {
      ...{ element, frames: [], nature, secret: node.isSecret, suggests: false },
      description: withWindow({ ...own, further, fingerprint }, window),
      ...(nature === 'check' && { checked: node.states.has('checked') }),
      ...(node.states.has('multiline') && { multiline: true }),
      ...(menu && { menu }),
    }
  }

  /** Where nobody tells, it is known by its text, its image and its place. */
  async #undescribed(
    point: Point,
    info: WindowInfo | undefined,
    window: DesktopWindow | undefined,
  ): Promise<SeenElement> {
    const cell = `${info?.id ?? 0} ${Math.round(point.x / CELL)} ${Math.round(point.y / CELL)}`
    const element = this.#numberOf(cell)
    const text = await this.#wordAt(point, info)
    const seen = await this.#seen(element, undefined, point, around(point), info, text)
    const [own = {}, ...further] = [...(text ? [{ by: { text } }] : []), ...seen]
    const description = withWindow({ ...own, further }, window)
    return { element, description, frames: [], nature: 'other', secret: false, suggests: false }
  }

  /** Its image and its place, as selectors. */
  async #seen(
    element: number,
    node: AccessibleNode | undefined,
    point: Point,
    box: Box,
    info: WindowInfo | undefined,
    text?: string,
  ): Promise<Selector[]> {
    if (!info) return []
    const hasImage = !node?.isSecret && !node?.states.has('editable')
    const image = hasImage ? await this.#imageFor(element, box, node?.name || text || node?.role) : undefined
    const { x, y, width, height } = info.box
    const place = { x: point.x - x, y: point.y - y, width, height }
    const isIn = holds(info.box, point)
    return [...(image ? [{ by: { image } }] : []), ...(isIn ? [{ by: { place: placeText(place) } }] : [])]
  }

  async #imageFor(element: number, box: Box, about: string | undefined): Promise<string | undefined> {
    if (!this.#images) return undefined
    if (this.#imageOf.has(element)) return this.#imageOf.get(element)
    const region = inside(box, SCREEN)
    const isSmall = region && region.width <= LARGEST.width && region.height <= LARGEST.height
    const now = isSmall ? await this.#eyes.grab(region).catch(() => undefined) : undefined
    const image = now && region && (await this.#images.keep(this.#atRest(region, now), about ?? 'place'))
    this.#imageOf.set(element, image)
    return image
  }

  /** How it looked before the mouse came, unless something else stood there. */
  #atRest(region: Box, now: Picture): Picture {
    const screen = this.#resting && { x: 0, y: 0, width: this.#resting.width, height: this.#resting.height }
    const place = screen && inside(region, screen)
    if (!this.#resting || !place || place.width !== now.width || place.height !== now.height) return now
    const before = cut(this.#resting, place)
    return difference(before, now) < SAME ? before : now
  }

  async #wordAt({ x, y }: Point, info: WindowInfo | undefined): Promise<string | undefined> {
    const { text } = this.#eyes
    if (!info || !text || !this.#images) return undefined
    const picture = await quietly(this.#eyes.grab(info.box))
    if (!picture) return undefined
    const point = { x: x - info.box.x, y: y - info.box.y }
    return await quietly(wordsAt(text, picture, point, AbortSignal.timeout(PATIENCE)))
  }

  async #boxOf(node: AccessibleNode): Promise<Box | undefined> {
    return await quietly(this.#eyes.tree?.box(node, options()))
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#numbers.size + 1
    this.#numbers.set(key, number)
    return number
  }
}

/** Pixels in which two clicks are on the same thing. */
const CELL = 12

function around({ x, y }: Point): Box {
  const { width, height } = AROUND
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height }
}

function withWindow(description: DescribedElement, window: DesktopWindow | undefined): DescribedElement {
  return window ? { ...description, window: window.choice } : description
}

function hintOf({ title, pid, box }: WindowInfo): WindowHint {
  return { title, pid, box }
}

function ownerOf(popup: WindowInfo, all: readonly WindowInfo[]): WindowInfo | undefined {
  return (
    all.find(({ id }) => id === popup.owner) ??
    all.find(({ pid, active }) => active && pid === popup.pid) ??
    all.find(({ connection }) => connection === popup.connection)
  )
}

function options() {
  return { signal: AbortSignal.timeout(PATIENCE), timeout: PATIENCE }
}

/** What is not told is not known: the recording goes on. */
async function quietly<T>(asked: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await asked
  } catch {
    return undefined
  }
}
