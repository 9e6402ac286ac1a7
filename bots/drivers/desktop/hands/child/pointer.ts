import nut from '@nut-tree-fork/nut-js'
import type { MouseButton, Point } from '../types.ts'
import type { OwnInput } from './own-input.ts'

const { mouse, Button, Point: NutPoint } = nut
const BUTTONS = { left: Button.LEFT, middle: Button.MIDDLE, right: Button.RIGHT } as const
/** As X numbers them; 4 to 7 are the wheel. */
const NUMBERS = { left: 1, middle: 2, right: 3, up: 4, down: 5, toLeft: 6, toRight: 7 } as const
/** A drag moves by at most so many pixels at a time, as a hand does, and waits so many milliseconds between. */
const STRIDE = 12
const BETWEEN = 4
/** So many notches of the wheel at a time. */
const NOTCHES = 10
const TURNS = {
  up: (notches: number) => mouse.scrollUp(notches),
  down: (notches: number) => mouse.scrollDown(notches),
  toLeft: (notches: number) => mouse.scrollLeft(notches),
  toRight: (notches: number) => mouse.scrollRight(notches),
} as const
type Way = keyof typeof TURNS

mouse.config.autoDelayMs = 0

/** The mouse. */
export class Pointer {
  /** Where these hands have put the pointer; undefined where they have not, or somebody else moved it since. */
  at: Point | undefined
  /** Goes up with each of our own moves. */
  moves = 0
  readonly #own: OwnInput
  readonly #down = new Set<MouseButton>()

  constructor(own: OwnInput) {
    this.#own = own
  }

  async moveTo({ x, y }: Point): Promise<void> {
    this.moves++
    this.at = { x, y }
    await mouse.setPosition(new NutPoint(x, y))
    this.moves++
  }

  async position(): Promise<Point> {
    const { x, y } = await mouse.getPosition()
    return { x, y }
  }

  async press(button: MouseButton): Promise<void> {
    this.#down.add(button)
    this.#own.expect('button-down', NUMBERS[button])
    await mouse.pressButton(BUTTONS[button])
  }

  async release(button: MouseButton): Promise<void> {
    this.#down.delete(button)
    this.#own.expect('button-up', NUMBERS[button])
    await mouse.releaseButton(BUTTONS[button])
  }

  async click(button: MouseButton, count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      await this.press(button)
      await this.release(button)
    }
  }

  /** Goes to the point in small steps. `between` is called after each, and may throw to end it. */
  async glideTo(goal: Point, between: (milliseconds: number) => Promise<void>): Promise<void> {
    const from = await this.position()
    const distance = Math.hypot(goal.x - from.x, goal.y - from.y)
    const steps = Math.max(1, Math.ceil(distance / STRIDE))
    for (let step = 1; step <= steps; step++) {
      const part = step / steps
      await this.moveTo({
        x: Math.round(from.x + (goal.x - from.x) * part),
        y: Math.round(from.y + (goal.y - from.y) * part),
      })
      await between(BETWEEN)
    }
  }

  /** Turns the wheel a few notches at a time. `between` is called after each, and may throw to end it. */
  async wheel({ x, y }: Point, between: (milliseconds: number) => Promise<void>): Promise<void> {
    await this.#turn(y > 0 ? 'down' : 'up', Math.abs(Math.round(y)), between)
    await this.#turn(x > 0 ? 'toRight' : 'toLeft', Math.abs(Math.round(x)), between)
  }

  async releaseAll(): Promise<void> {
    for (const button of this.#down) await this.release(button)
  }

  async #turn(way: Way, notches: number, between: (milliseconds: number) => Promise<void>): Promise<void> {
    for (let left = notches; left > 0; left -= NOTCHES) {
      const now = Math.min(NOTCHES, left)
      this.#expectNotches(way, now)
      await TURNS[way](now)
      await between(BETWEEN)
    }
  }

  #expectNotches(way: Way, notches: number): void {
    for (let i = 0; i < notches; i++) {
      this.#own.expect('button-down', NUMBERS[way])
      this.#own.expect('button-up', NUMBERS[way])
    }
  }
}
