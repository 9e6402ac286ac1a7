import { LONGEST_DOUBLE } from '../compose/desktop/pointing.ts'
import type { NewDesktopFact } from '../facts/index.ts'
import type { Input, InputOf, Point } from './hooks/messages.ts'
import type { LooksLike } from './looking/looks-like.ts'
import type { Focus, Sight } from './looking/sight.ts'
import type { OpenWindows } from './open-windows.ts'
import { Typing, type TypingOptions } from './typing.ts'
import { UnderMouse } from './under-mouse.ts'

/** Milliseconds without input after which the screen is looked at and fields are read. */
const AT_REST = 150
/** Milliseconds: a window that a key closes may be gone before the key is heard, which takes a longer way here. */
const ON_ITS_WAY = 40
/** Pixels: less is no way of its own. */
const STILL = 5
/** Milliseconds between two looks whether all is done. */
const PAUSE = 10
/** How often movement puts off the rest that somebody waits for. */
const MOST_UNREST = 100

interface Pressed {
  /** In milliseconds since 1970. */
  readonly when: number
  readonly button: InputOf<'press'>['button']
  readonly sight: Sight
  readonly at: Point
  /** Where the mouse went since. */
  readonly path: Point[]
}

export interface CaptureOptions extends Omit<TypingOptions, 'tell'> {
  readonly looksLike: LooksLike
  readonly windows: OpenWindows
  readonly onFact: (fact: NewDesktopFact) => void
}

/** States facts of what is done with mouse and keyboard, in the order in which it was heard. */
export class Capture {
  readonly #options: CaptureOptions
  readonly #mouse: UnderMouse
  readonly #typing: Typing
  /** What was heard is worked through in its order. */
  #work: Promise<void> = Promise.resolve()
  #waiting = 0
  #pressed: Pressed | undefined
  #lastPressed: Pressed | undefined
  /** What the wheel turns over, and where: what comes to that place by it was not meant. */
  #wheeled: { readonly sight: Sight; readonly at: Point } | undefined
  #resting: NodeJS.Timeout | undefined
  /** Something was done since the screen was last looked at as a whole. */
  #isChanged = false
  #isPaused = false
  /** How many wait for rest, and how often movement put it off since the first of them. */
  #settling = 0
  #unrest = 0

  constructor(options: CaptureOptions) {
    const { looker, looksLike } = options
    this.#options = options
    this.#mouse = new UnderMouse(looker, looksLike)
    this.#typing = new Typing({ ...options, tell: (fact, focus) => this.#tell(fact, focus) })
  }

  /** Sees how the screen looks before anything is done: where the mouse goes, things light up. */
  async begin(): Promise<void> {
    await this.#options.looksLike.rest()
  }

  /** Something was done with mouse or keyboard. */
  hear(input: Input): void {
    if (input.input === 'move') {
      if (!this.#pressed && this.#isRestless()) return
      if (this.#pressed) this.#pressed.path.push(input.point)
      else this.#mouse.follow(input.point)
    } else {
      this.#isChanged = true
      const moves = this.#typing.heard(input)
      this.#queue(() => this.#take(input, moves))
    }
    this.#restLater()
  }

  /** Windows came, went, or another one has the keyboard. */
  windowsChanged(): void {
    if (this.#isRestless()) return
    this.#isChanged = true
    setTimeout(() => this.#queue(() => this.#tellWindows()), ON_ITS_WAY)
    this.#restLater()
  }

  /** What is done from now on is not stated, be it by the person or by programs; what was done before is. */
  pause(): void {
    this.#queue(async () => {
      await this.#tellWindows()
      await this.#typing.readAtRest()
      this.#isPaused = true
    })
  }

  /** All may stand otherwise than before the pause. */
  resume(): void {
    this.#queue(async () => {
      await this.#tellWindows()
      this.#isPaused = false
      this.#pressed = undefined
      this.#lastPressed = undefined
      this.#typing.restart()
      this.#isChanged = true
      this.#mouse.forget()
    })
    this.#restLater()
  }

  /**
   * Resolves when all that was heard is stated and what it led to is seen. A mouse that never is still is not waited for.
   */
  async settle(): Promise<void> {
    if (this.#settling === 0) this.#unrest = 0
    this.#settling += 1
    while (this.#waiting > 0 || this.#resting || this.#mouse.isLookedAt) {
      await this.#work
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
    this.#settling -= 1
  }

  /** True where somebody has waited for rest too long: what only moves counts no more. */
  #isRestless(): boolean {
    if (this.#settling === 0) return false
    this.#unrest += 1
    return this.#unrest > MOST_UNREST
  }

  /** States what is still open; nothing is heard any more. */
  async end(): Promise<void> {
    await this.settle()
    clearTimeout(this.#resting)
    await this.#typing.readLate()
  }

  #queue(work: () => Promise<void>): void {
    this.#waiting += 1
    this.#work = this.#work
      .then(work)
      .catch((error: Error) => this.#options.onTrouble(error.message))
      .finally(() => {
        this.#waiting -= 1
      })
  }

  async #take(input: Input, moves: number): Promise<void> {
    if (input.input !== 'wheel') this.#wheeled = undefined
    if (input.input === 'press') await this.#press(input)
    else if (input.input === 'release') await this.#release(input)
    else if (input.input === 'wheel') await this.#wheel(input)
    else if (input.input === 'key-up') this.#typing.keyUp(input)
    else if (input.input === 'key' && (await this.#typing.key(input, moves))) this.#mouse.forget()
  }

  async #press({ point, button, modifiers, at }: InputOf<'press'>): Promise<void> {
    this.#typing.otherUsed()
    await this.#typing.readLate()
    const first = this.#firstOf({ point, button, at })
    const sight = first?.sight ?? (await this.#mouse.usedAt(point))
    const { element, box, isFrame } = sight
    this.#pressed = { when: at, button, sight, at: point, path: [] }
    this.#lastPressed = this.#pressed
    const position = { x: point.x - box.x, y: point.y - box.y }
    this.#tell({ fact: 'press', at, element, button, modifiers: [...modifiers], position, isFrame }, sight)
    if (button === 'left' && element.nature === 'text') await this.#typing.turnTo(sight)
    else this.#typing.focusMoved()
    this.#mouse.forget()
  }

  /** What begins a double click: its first press may change what is seen there. */
  #firstOf({ point, button, at }: Pick<InputOf<'press'>, 'point' | 'button' | 'at'>): Pressed | undefined {
    const last = this.#lastPressed
    if (last?.button !== button || button !== 'left' || at - last.when > LONGEST_DOUBLE) return undefined
    return isStill(last.at, point) ? last : undefined
  }

  async #release({ point, button, at }: InputOf<'release'>): Promise<void> {
    const pressed = this.#pressed
    if (pressed?.button !== button) return
    this.#pressed = undefined
    const by = { x: point.x - pressed.at.x, y: point.y - pressed.at.y }
    const path = pressed.path.map(({ x, y }) => ({ x: x - pressed.at.x, y: y - pressed.at.y }))
    const isFar = !isStill(pressed.at, point)
    const sight = isFar ? await this.#mouse.usedAt(point) : undefined
    const end = sight && {
      element: sight.element,
      position: { x: point.x - sight.box.x, y: point.y - sight.box.y },
    }
    this.#tell({ fact: 'release', at, button, by, path: isFar ? path : [], ...end }, pressed.sight)
    this.#mouse.forget()
  }

  async #wheel({ point, by, modifiers, at }: InputOf<'wheel'>): Promise<void> {
    const turned = this.#wheeled
    const sight = turned && isStill(turned.at, point) ? turned.sight : await this.#mouse.usedAt(point)
    this.#wheeled = { sight, at: point }
    this.#tell({ fact: 'wheel', at, element: sight.element, by: { ...by }, modifiers: [...modifiers] }, sight)
    this.#mouse.forget()
  }

  /** Nobody does anything: fields hold what was typed, and the screen shows what came of it. */
  #restLater(): void {
    clearTimeout(this.#resting)
    const timer = setTimeout(() => this.#queue(() => this.#rest(timer)), AT_REST)
    this.#resting = timer
  }

  async #rest(timer: NodeJS.Timeout): Promise<void> {
    await this.#tellWindows()
    const isStill = () => this.#resting === timer
    if (isStill()) await this.#typing.readAtRest()
    if (!this.#typing.isFocusKnown && !this.#isPaused && isStill()) await this.#typing.askFocus()
    // While the mouse only moves, what it comes to may light up.
    if (this.#isChanged && isStill()) {
      this.#isChanged = false
      await this.#options.looksLike.rest()
    }
    if (isStill()) this.#resting = undefined
  }

  async #tellWindows(): Promise<void> {
    for (const fact of await this.#options.windows.changes()) {
      if (this.#isPaused) continue
      this.#options.onFact(fact)
      this.#typing.focusMoved()
      this.#mouse.forget()
    }
  }

  #tell(fact: NewDesktopFact, { window }: Pick<Focus, 'window'>): void {
    this.#options.looksLike.typed.take(fact)
    this.#options.onFact({ ...fact, ...(window && { window }) })
  }
}

function isStill(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) < STILL
}
