import type { ElementDescription } from '../../elements/types.ts'
import { asBotError, BotError } from '../../errors/index.ts'
import { plain, type Secret } from '../../secrets/index.ts'
import type { CallOptions, ClickOptions, DragTo, Offset, WindowValue } from '../../steps/ports/index.ts'
import { Healings } from '../browser/healings.ts'
import { middle } from './box.ts'
import { chooseByHand } from './choosing.ts'
import { readChord } from './hands/index.ts'
import type { Session } from './session.ts'
import { aim, insistOnNoModal, insistOnReach } from './target/aim.ts'
import { locate } from './target/locate.ts'
import type { Target } from './target/target.ts'
import type { AccessibleNode } from './tree/index.ts'
import { typeOver } from './typing-over.ts'
import { mayBeClickedFor } from './typing-target.ts'
import { throwIfStopped, timeLeft, timeToAnswer, until } from './until.ts'
import type { Point, WindowInfo } from './windows/index.ts'

/** Milliseconds in which a window that has just come gives the keyboard to something in it. */
const SETTLING = 2_000

/** What is done by mouse and keyboard, each in a turn at them. */
export class Acts {
  readonly session: Session
  readonly healings = new Healings()
  /** Windows that were typed into. */
  readonly #ready = new Set<number>()
  /** Programs in which something was done, by their processes: a display gives the number of a window again. */
  readonly #met = new Set<number>()

  constructor(session: Session) {
    this.session = session
  }

  async locate(description: ElementDescription, options: CallOptions): Promise<Target> {
    const left = timeLeft(options)
    const look = () => looking(() => locate(this.session, this.healings, description, left()))
    const target = await look()
    return (await this.#meet(target.window, left)) ? await look() : target
  }

  aim(description: ElementDescription, position: Offset | undefined, options: CallOptions) {
    return looking(() =>
      aim(this.session, description, (left) => this.locate(description, left), position, options),
    )
  }

  /**
   * Work with mouse and keyboard, when it is this bot's turn; it is told what is left of the time then, of which the first
   * turn takes much. Ends when programs have taken in what was done.
   */
  async turn<T>(options: CallOptions, work: (left: CallOptions) => Promise<T>): Promise<T> {
    const { turns, hands, pressedButtons } = this.session
    const left = timeLeft(options)
    const turn = async () => ({ hands, foreground: (await this.session.connected()).foreground })
    let active: WindowInfo | undefined
    const done = await turns.take(turn, options, async () => {
      await pressedButtons.done(options.signal)
      active = await (await this.session.windows()).active()
      await this.#meet(active, left)
      return await work(left())
    })
    await this.session.settle([active], left())
    return done
  }

  /**
   * A program that somebody else started may show its window before it is ready, and lets go by what is done until then.
   * True where that was waited for, so that things may be elsewhere.
   */
  async #meet(window: WindowInfo | undefined, left: () => CallOptions): Promise<boolean> {
    if (!window || this.#met.has(window.pid)) return false
    this.#met.add(window.pid)
    await this.session.settle([window], left())
    return true
  }

  click(description: ElementDescription, options: ClickOptions): Promise<void> {
    return this.turn(options, async (left) => {
      const { point } = await this.aim(description, options.position, left)
      await this.clickAt(point, options)
    })
  }

  async clickAt(
    point: Point,
    { button, count, modifiers, signal }: Omit<ClickOptions, 'timeout'>,
  ): Promise<void> {
    this.session.act()
    await this.session.hands.click(point, { button, count, modifiers, signal })
  }

  drag(
    from: ElementDescription,
    to: DragTo,
    options: CallOptions & { position?: Offset | undefined },
  ): Promise<void> {
    return this.turn(options, async (left) => {
      const goal = 'element' in to ? await this.aim(to.element, to.position, left) : undefined
      const { target, point } = await this.aim(from, options.position, left)
      if (goal) await insistOnReach(await this.session.windows(), goal)
      const way = goal ? [goal.point] : wayOf(to, point, target)
      this.session.act()
      await this.session.hands.drag([point, ...way], { signal: options.signal })
    })
  }

  type(
    description: ElementDescription | undefined,
    text: string | Secret,
    options: CallOptions & { pause?: number },
  ): Promise<void> {
    return this.turn(options, async (left) => {
      const window = description && (await this.#enter(description, left))
      this.session.act()
      await this.session.hands.type(plain(text), { pause: options.pause, window, signal: options.signal })
    })
  }

  async press(
    keys: string,
    description: ElementDescription | undefined,
    options: CallOptions,
  ): Promise<void> {
    readChord(keys)
    await this.turn(options, async (left) => {
      const target = description && (await this.focus(description, 'press', left))
      this.session.act()
      await this.session.hands.chord(keys, { window: target?.window.id, signal: options.signal })
      this.session.pressedButtons.press(keys)
    })
  }

  scroll(
    description: ElementDescription | undefined,
    by: Offset | undefined,
    options: CallOptions,
  ): Promise<void> {
    return this.turn(options, async (left) => {
      const { hands, tree } = this.session
      if (description && by === undefined) {
        const { node } = await this.locate(description, left)
        if (node && (await tree.scrollTo(node, timeToAnswer(left)))) return
        throw new BotError(
          'element-blocked',
          `"${description.ref}" cannot be brought into view by its program`,
          {
            next: 'Say by how many notches of the wheel.',
            acted: false,
          },
        )
      }
      if (description) await hands.moveTo((await this.aim(description, undefined, left)).point)
      this.session.act()
      await hands.wheel(by ?? { x: 0, y: 0 }, { signal: options.signal })
    })
  }

  /** By the program itself where it can, else as a person would: all that stands there is replaced. */
  async setValue(description: ElementDescription, value: WindowValue, options: CallOptions): Promise<void> {
    const { tree } = this.session
    const wanted = typeof value === 'object' ? plain(value) : value
    const left = timeLeft(options)
    const { node, window } = await this.#takesValues(description, options)
    if (node) {
      await insistOnNoModal(await this.session.windows(), window)
      this.session.act()
      if (await tree.setValue(node, wanted, timeToAnswer(left())))
        return await this.session.settle([window], left())
    }
    if (typeof wanted === 'boolean') return await this.#setCheck(description, wanted, left())
    if (node && offersOnly(node)) return await chooseByHand(this, description, String(wanted), left())
    await typeOver(this, description, String(wanted), left())
  }

  /** Waits until it is enabled, where its program tells that. */
  async #takesValues(description: ElementDescription, options: CallOptions): Promise<Target> {
    return await until(
      async () => {
        const target = await this.locate(description, options)
        return target.node && !target.node.states.has('enabled') ? undefined : target
      },
      options,
      () => new BotError('element-blocked', `"${description.ref}" is disabled`, { acted: false }),
    )
  }

  /** Puts the keyboard into the element, and its window to the front. Clicks there only where that does nothing else. */
  async focus(description: ElementDescription, to: 'type' | 'press', options: CallOptions): Promise<Target> {
    const windows = await this.session.windows()
    const target = await this.locate(description, options)
    await windows.activate(target.window.id, options)
    if (target.box === target.window.box) {
      await this.#settled(target.window, options)
      return target
    }
    if (target.node && (await this.#takesKeyboard(target, target.node, options))) return target
    if (!mayBeClickedFor(to, target.node?.role ?? description.role, target.node?.states))
      throw new BotError('element-blocked', `"${description.ref}" takes the keyboard only by a click`, {
        expected: 'a field, or an element to which its program gives the keyboard',
        found: 'a click there may do what it stands for',
        next: 'Click it in a step of its own, or leave the target away where it has the keyboard.',
        acted: false,
      })
    const { point } = await this.aim(description, undefined, options)
    await this.clickAt(point, { signal: options.signal })
    return target
  }

  /** Lists that drop down refuse the keyboard in Qt, also where they have it: a click would open them. */
  async #takesKeyboard({ window }: Target, node: AccessibleNode, options: CallOptions): Promise<boolean> {
    const { tree } = this.session
    if (await tree.focus(node, options)) return true
    return (await tree.focused(window, timeToAnswer(options)))?.id === node.id
  }

  /** A window that has just come may let go by what is typed until something in it has the keyboard; not all tell that. */
  async #settled(window: WindowInfo, options: CallOptions): Promise<void> {
    if (this.#ready.has(window.id)) return
    const patience = { ...options, timeout: Math.min(options.timeout, SETTLING) }
    const hasKeyboard = async () => (await this.session.tree.focused(window, patience)) !== undefined
    await until(
      hasKeyboard,
      patience,
      () => new BotError('element-missing', 'Nothing has the keyboard'),
    ).catch(() => throwIfStopped(options.signal))
    this.#ready.add(window.id)
  }

  /**
   * Goes behind what stands in a field: toolkits choose all of it when they give it the keyboard. Gives its window: no
   * other may get what is typed.
   */
  async #enter(description: ElementDescription, options: CallOptions): Promise<number> {
    const { node, window } = await this.focus(description, 'type', options)
    if (!node?.states.has('editable') || node.role === 'cell') return window.id
    const end = node.states.has('multiline') ? 'Control+End' : 'End'
    await this.session.hands.chord(end, { window: window.id, signal: options.signal })
    return window.id
  }

  async #setCheck(description: ElementDescription, wanted: boolean, options: CallOptions): Promise<void> {
    const left = timeLeft(options)
    const isSo = async () => (await this.locate(description, left())).node?.states.has('checked') ?? !wanted
    if ((await isSo()) === wanted) return
    await this.click(description, left())
    if ((await isSo()) === wanted) return
    throw new BotError(
      'value-refused',
      `"${description.ref}" did not take ${wanted ? 'its' : 'off its'} check mark`,
    )
  }
}

/** Whether it is a list that drops down, and takes nothing that is written. */
function offersOnly({ role, states, children }: AccessibleNode): boolean {
  return (
    role === 'combobox' && !states.has('editable') && !children.some((each) => each.states.has('editable'))
  )
}

/** Whatever goes wrong while something is only looked for: nothing was done. */
async function looking<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look()
  } catch (error) {
    throw asBotError(error, { acted: false })
  }
}

function wayOf(to: DragTo, from: Point, { box }: Target): Point[] {
  if ('by' in to) return [{ x: from.x + to.by.x, y: from.y + to.by.y }]
  if ('path' in to) return to.path.map(({ x, y }) => ({ x: box.x + x, y: box.y + y }))
  return [middle(box)]
}
