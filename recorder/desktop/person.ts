import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Hands, Modifier, Point } from '../../bots/drivers/desktop/hands/index.ts'
import type { AccessibleTree } from '../../bots/drivers/desktop/tree/index.ts'
import type { WindowInfo, Windows } from '../../bots/drivers/desktop/windows/index.ts'
import type { WindowChoice } from '../../bots/elements/types.ts'
import { BotError } from '../../bots/errors/index.ts'
import type { Input } from './hooks/messages.ts'

/** Milliseconds for windows and elements to come. */
const PATIENCE = 20_000
const BETWEEN = 50
/** Milliseconds for a move, key or click to be heard. */
const UNTIL_HEARD = 5000
/** A hand comes near before it is there. */
const ON_THE_WAY = [0.4, 0.7, 0.9, 0.97, 1]

/** Where a person points: in pixels of the screen, or of a window; or at what a program shows there. */
export type Target =
  | Point
  | (Point & { readonly window: WindowChoice })
  | { readonly role: string; readonly name?: string; readonly nth?: number; readonly window?: WindowChoice }

export interface PointingOptions {
  readonly button?: 'left' | 'middle' | 'right'
  readonly modifiers?: readonly Modifier[]
}

/** The desktop as a script that plays the person has it: all of it is done by real input. */
export interface DesktopPerson {
  /** Starts a program and waits for its window. */
  start(program: string, ...args: string[]): Promise<WindowInfo>
  /** Waits for a window; the uppermost of several. */
  window(choice: WindowChoice): Promise<WindowInfo>
  /** Waits until no such window is there. */
  gone(choice: WindowChoice): Promise<void>
  click(target: Target, options?: PointingOptions): Promise<void>
  doubleClick(target: Target): Promise<void>
  rightClick(target: Target): Promise<void>
  /** Presses on the first, goes to the second, and lets go. */
  drag(from: Target, to: Target): Promise<void>
  /** Turns the wheel by so many notches, down where positive. */
  scroll(target: Target, notches: number): Promise<void>
  /** Types where the keyboard is. */
  type(text: string): Promise<void>
  /** Presses a key or chord such as `Enter` or `Control+S`. */
  press(keys: string): Promise<void>
  /** Milliseconds in which nothing is done. */
  rest(milliseconds: number): Promise<void>
}

/** The recording that the person is seen by: a person is never quicker than what is seen. */
export interface Watching {
  onInput(listener: (input: Input) => void): () => void
  settle(): Promise<void>
}

export interface PersonOptions {
  readonly hands: Hands
  readonly windows: Windows
  readonly tree: AccessibleTree | undefined
  readonly environment: NodeJS.ProcessEnv
  readonly watching: Watching
}

/** Plays a person at mouse and keyboard. */
export function desktopPerson(options: PersonOptions): DesktopPerson & { leave(): void } {
  return new Person(options)
}

class Person implements DesktopPerson {
  readonly #options: PersonOptions
  readonly #started: ChildProcess[] = []

  constructor(options: PersonOptions) {
    this.#options = options
  }

  async start(program: string, ...args: string[]): Promise<WindowInfo> {
    const { windows, environment, watching } = this.#options
    const before = new Set((await windows.list()).map(({ id }) => id))
    const child = spawn(program, args, { env: environment, stdio: 'ignore' })
    this.#started.push(child)
    const failed = new Promise<never>((_, reject) => child.once('error', reject))
    const came = eventually(`a window of ${program}`, async () =>
      (await windows.list()).find(({ id, active }) => active && !before.has(id)),
    )
    const window = await Promise.race([came, failed])
    await watching.settle()
    return window
  }

  window(choice: WindowChoice): Promise<WindowInfo> {
    return eventually(
      `a window ${JSON.stringify(choice)}`,
      async () => (await this.#options.windows.find(choice))[0],
    )
  }

  async gone(choice: WindowChoice): Promise<void> {
    const { windows, watching } = this.#options
    await eventually(`no window ${JSON.stringify(choice)}`, async () =>
      (await windows.find(choice)).length === 0 ? true : undefined,
    )
    await watching.settle()
  }

  click(target: Target, options: PointingOptions = {}): Promise<void> {
    return this.#clicks(target, 1, options)
  }

  doubleClick(target: Target): Promise<void> {
    return this.#clicks(target, 2, {})
  }

  rightClick(target: Target): Promise<void> {
    return this.#clicks(target, 1, { button: 'right' })
  }

  async drag(from: Target, to: Target): Promise<void> {
    const { hands } = this.#options
    const start = await this.#goTo(from)
    const end = await this.#pointOf(to)
    const path = [start, ...ON_THE_WAY.map((share) => between(start, end, share))]
    await this.#do('release', 1, () => hands.drag(path))
  }

  async scroll(target: Target, notches: number): Promise<void> {
    await this.#goTo(target)
    await this.#do('wheel', Math.abs(notches), () => this.#options.hands.wheel({ x: 0, y: notches }))
  }

  async type(text: string): Promise<void> {
    if (text !== '') await this.#do('key-up', 1, () => this.#options.hands.type(text))
  }

  async press(keys: string): Promise<void> {
    await this.#do('key-up', 1, () => this.#options.hands.chord(keys))
  }

  async rest(milliseconds: number): Promise<void> {
    await pause(milliseconds)
    await this.#options.watching.settle()
  }

  /** Ends what was started; a program that asks first, such as whether to save, is not waited for. */
  leave(): void {
    for (const child of this.#started) {
      child.kill()
      child.unref()
    }
  }

  async #clicks(target: Target, count: number, options: PointingOptions): Promise<void> {
    const point = await this.#goTo(target)
    await this.#do('release', count, () => this.#options.hands.click(point, { ...options, count }))
  }

  /** The mouse comes near, as hands do, and rests until what is there was seen. */
  async #goTo(target: Target): Promise<Point> {
    const { hands, watching } = this.#options
    const end = await this.#pointOf(target)
    const start = await hands.pointer()
    for (const share of ON_THE_WAY) {
      await hands.moveTo(between(start, end, share))
      await pause(BETWEEN_MOVES)
    }
    await watching.settle()
    return end
  }

  async #pointOf(target: Target): Promise<Point> {
    if ('role' in target) return await this.#middleOf(target)
    if (!('window' in target)) return target
    const { box } = await this.window(target.window)
    return { x: box.x + target.x, y: box.y + target.y }
  }

  async #middleOf({ role, name, nth = 1, window }: Extract<Target, { role: string }>): Promise<Point> {
    const { tree, windows } = this.#options
    const said = `${role} ${name ?? ''} ${nth}`
    if (!tree)
      throw new BotError('accessibility-missing', `Nobody tells where the ${said} is`, { acted: false })
    return await eventually(`the ${said}`, async () => {
      const info = window ? (await windows.find(window))[0] : await windows.active()
      const options = { signal: AbortSignal.timeout(PATIENCE), timeout: PATIENCE }
      const found = await tree.find({ ref: said, role, name }, info, options)
      const node = found[nth - 1]
      const box = node && (await tree.box(node, options))
      return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
    })
  }

  /** Does it, and waits until the recorder has heard so many of these and seen what came of it. */
  async #do(heard: Input['input'], times: number, act: () => Promise<void>): Promise<void> {
    const { watching } = this.#options
    const all = Promise.withResolvers<void>()
    let count = 0
    const forget = watching.onInput(({ input }) => {
      if (input === heard) count += 1
      if (count >= times) all.resolve()
    })
    try {
      await act()
      await Promise.race([all.promise, pause(UNTIL_HEARD)])
      await watching.settle()
    } finally {
      forget()
    }
  }
}

/** Milliseconds between two places of the mouse. */
const BETWEEN_MOVES = 20

function between(from: Point, to: Point, share: number): Point {
  return {
    x: Math.round(from.x + (to.x - from.x) * share),
    y: Math.round(from.y + (to.y - from.y) * share),
  }
}

async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + PATIENCE
  for (;;) {
    const seen = await look().catch(() => undefined)
    if (seen !== undefined) return seen
    if (performance.now() > deadline)
      throw new BotError('element-missing', `The person waited for ${what} in vain`, { acted: false })
    await pause(BETWEEN)
  }
}
