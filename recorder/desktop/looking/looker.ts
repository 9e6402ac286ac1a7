import { holds } from '../../../bots/drivers/desktop/box.ts'
import type { AccessibleNode, WindowHint } from '../../../bots/drivers/desktop/tree/index.ts'
import type { WindowInfo } from '../../../bots/drivers/desktop/windows/index.ts'
import type { Box } from '../../../bots/steps/ports/documents.ts'
import type { DesktopWindow, SeenElement } from '../../facts/index.ts'
import type { Point } from '../hooks/messages.ts'
import type { DesktopEyes } from '../ports.ts'
import { inside } from './images.ts'
import { controlOf, menuPath, natureOf } from './nature.ts'
import type { Focus, Shown, Sight } from './sight.ts'
import { windowChoice } from './window-choice.ts'

/** Milliseconds: what a program does not tell by then is not waited for. */
const PATIENCE = 3000
/** Pixels around a point where nobody tells what stands there. */
const AROUND = { width: 48, height: 32 }
/** No screen is larger. */
const SCREEN = { x: 0, y: 0, width: 1 << 15, height: 1 << 15 }

/** Looks at what stands at a point or has the keyboard, and describes it by what its program tells. */
export class Looker {
  readonly #eyes: DesktopEyes
  readonly #secure: boolean
  readonly #isOwn: (title: string, pid: number) => boolean
  readonly #own = new Set<number>()
  readonly #numbers = new Map<string, number>()

  /** What is done in windows that `isOwn` says true of is not recorded. */
  constructor(
    eyes: DesktopEyes,
    secure: boolean,
    isOwn: (title: string, pid: number) => boolean = () => false,
  ) {
    this.#eyes = eyes
    this.#secure = secure
    this.#isOwn = isOwn
  }

  /** What stands at a point. */
  async at(point: Point): Promise<Sight> {
    const { windows, tree } = this.#eyes
    const under = await windows.at(point)
    const info = under && (await this.#ownerOf(under))
    const window = info && (await this.window(info))
    const isFrame = under !== undefined && (under.kind === 'frame' || !holds(under.box, point))
    const told = info && tree && !isFrame ? await quietly(tree.at(point, hintOf(info), options())) : undefined
    const node = told && (await this.#controlAt(told, point))
    const box = (node && (await this.#boxOf(node))) ?? around(point)
    const shown = isFrame ? undefined : await this.#shown(node ? box : under?.box)
    const element = node ? await this.#described(node, window) : this.#undescribed(point, info, window)
    return { point, window, info, element, box, node, isFrame, shown }
  }

  /** The window that is active, and what has the keyboard in it, where a program tells. */
  async focused(): Promise<Focus> {
    const { windows, tree } = this.#eyes
    const info = await windows.active()
    if (!info) return { window: undefined, sight: undefined }
    const window = await this.window(info)
    if (await this.#isMenuOpen()) return { window, sight: undefined, isFrame: true }
    const node = tree && (await quietly(tree.focused(hintOf(info), options())))
    if (!node) return { window, sight: undefined }
    const box = (await this.#boxOf(node)) ?? info.box
    const element = await this.#described(node, window)
    const sight = { point: box, window, info, element, box, node, isFrame: false, shown: undefined }
    return { window, sight }
  }

  /** What a field holds; undefined where it is gone or hides it. */
  async valueOf(node: AccessibleNode): Promise<string | number | boolean | undefined> {
    if (node.isSecret || this.#secure) return undefined
    return await quietly(this.#eyes.tree?.readValue(node, options()))
  }

  /** A window with what tells it from the others. */
  async window(info: WindowInfo): Promise<DesktopWindow> {
    const { id, title, pid } = info
    // A display gives the number of a window that was closed to another one.
    if (this.#isOwn(title, pid)) this.#own.add(id)
    else this.#own.delete(id)
    return { id, title, choice: windowChoice(info, await this.#eyes.windows.list()) }
  }

  /** Whether the window that has the keyboard is this one by another program's name: what starts may take its own name late. */
  async isRenamed({ id, choice }: DesktopWindow): Promise<boolean> {
    const active = await this.#eyes.windows.active()
    return active?.id === id && active.program.toLowerCase() !== (choice.program ?? '')
  }

  /** Whether what is done in the window is not recorded. */
  isOwn(window: DesktopWindow | undefined): boolean {
    return window !== undefined && this.#own.has(window.id)
  }

  /** Whether the window manager shows a menu. It always shows windows of a size or at a place where nobody sees them. */
  async #isMenuOpen(): Promise<boolean> {
    const popups = await this.#eyes.windows.popups()
    return popups.some(({ kind, box }) => kind === 'frame' && box.width > 1 && holds(SCREEN, box))
  }

  /** The window that a menu, list or tip belongs to; any other is its own. */
  async #ownerOf(info: WindowInfo): Promise<WindowInfo | undefined> {
    if (info.kind === 'frame') return await this.#eyes.windows.active()
    if (info.kind !== 'popup') return info
    return ownerOf(info, await this.#eyes.windows.list()) ?? info
  }

  /** The control that is pressed there. Undefined where the program tells only that it draws something there. */
  async #controlAt(told: AccessibleNode, point: Point): Promise<AccessibleNode | undefined> {
    const control = controlOf(told)
    const box = control === told ? undefined : await this.#boxOf(control)
    // GTK 3 has what a page shows stand in its tab, which may be hidden and so has no place.
    const node = box && holds(box, point) ? control : told
    return node.role === 'generic' && node.name === '' ? undefined : node
  }

  async #described(node: AccessibleNode, window: DesktopWindow | undefined): Promise<SeenElement> {
    const { tree } = this.#eyes
    const nature = natureOf(node)
    const [own = { role: node.role }, ...further] = (await quietly(tree?.selectors(node, options()))) ?? []
    const fingerprint = await quietly(tree?.fingerprint(node, options()))
    const menu = menuPath(node)
    return {
      ...{ element: this.#numberOf(node.id), frames: [], nature, secret: node.isSecret, suggests: false },
      description: { ...own, further, fingerprint, window: window?.choice },
      ...(nature === 'check' && { checked: node.states.has('checked') }),
      ...(node.states.has('multiline') && { multiline: true }),
      ...(menu && { menu }),
    }
  }

  /** Where nobody tells, only its place is known. */
  #undescribed(point: Point, info: WindowInfo | undefined, window: DesktopWindow | undefined): SeenElement {
    const cell = `${info?.id ?? 0} ${Math.round(point.x / CELL)} ${Math.round(point.y / CELL)}`
    const element = this.#numberOf(cell)
    const description = { window: window?.choice }
    return { element, description, frames: [], nature: 'other', secret: false, suggests: false }
  }

  /** How a part of the screen looks now. */
  async #shown(part: Box | undefined): Promise<Shown | undefined> {
    const box = part && inside(part, SCREEN)
    if (!box || this.#secure) return undefined
    const picture = await quietly(this.#eyes.grab(box))
    return picture && picture.width === box.width && picture.height === box.height
      ? { picture, box }
      : undefined
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
