import type { NewDesktopFact } from '../facts/index.ts'
import type { Input, InputOf, Point } from './hooks/messages.ts'
import type { Looker } from './looking/looker.ts'
import type { LooksLike } from './looking/looks-like.ts'
import { type Focus, holds, type Sight } from './looking/sight.ts'
import type { OpenWindows } from './open-windows.ts'

/** Milliseconds without input after which the screen is looked at and fields are read. */
const AT_REST = 150
/** Pixels: less is no way of its own. */
const STILL = 5
const MODIFIER = /^(Shift|Control|Alt|Meta|AltGraph|CapsLock|NumLock|ScrollLock)$/
/** Keys after which something else may have the keyboard. */
const MOVING_ON = /^(Tab|Enter|Escape|F\d+|ContextMenu)$/
/** Milliseconds between two looks whether all is done. */
const PAUSE = 10
/** How often movement puts off the rest that somebody waits for. */
const MOST_UNREST = 100

interface Pressed {
  readonly button: InputOf<'press'>['button']
  readonly sight: Sight
  readonly at: Point
  /** Where the mouse went since. */
  readonly path: Point[]
}

export interface CaptureOptions {
  readonly looker: Looker
  readonly looksLike: LooksLike
  readonly windows: OpenWindows
  readonly onFact: (fact: NewDesktopFact) => void
  readonly onTrouble: (message: string) => void
  /** A key of a secret, by the element that it is typed into. */
  readonly onSecret: (element: number, key: Pick<InputOf<'key'>, 'key' | 'text'>) => void
  /** Keep nothing of what is typed. */
  readonly secure: boolean
}

/**
 * States facts of what is done with mouse and keyboard. What is under the mouse is looked at while the mouse comes near:
 * when its button is down, the program may have changed it already.
 */
export class Capture {
  readonly #options: CaptureOptions
  /** What was heard is worked through in its order. */
  #work: Promise<void> = Promise.resolve()
  #waiting = 0
  /** What was last seen under the mouse; nothing where something was done since. */
  #seen: Sight | undefined
  /** A look that goes on. */
  #look: Promise<void> | undefined
  #pressed: Pressed | undefined
  /** What has the keyboard. */
  #focus: Focus = { window: undefined, sight: undefined }
  #isFocusKnown = false
  #isTyping = false
  #held = ''
  #resting: NodeJS.Timeout | undefined
  /** Something was done since the screen was last looked at as a whole. */
  #isChanged = true
  #next: Point | undefined
  /** How often something was done, so that late looks are told from others. */
  #looks = 0
  /** How often the keyboard may have gone on to something else, as heard. */
  #moves = 0
  #isPaused = false
  /** How many wait for rest, and how often movement put it off since the first of them. */
  #settling = 0
  #unrest = 0
  /** The number of moves before which text was left out. */
  #leftOut: number | undefined

  constructor(options: CaptureOptions) {
    this.#options = options
  }

  /** Something was done with mouse or keyboard. */
  hear(input: Input): void {
    if (input.input === 'move') {
      if (!this.#pressed && this.#isRestless()) return
      this.#follow(input.point)
    } else {
      this.#isChanged = true
      if (movesOn(input)) this.#moves += 1
      const moves = this.#moves
      this.#queue(() => this.#take(input, moves))
    }
    this.#restLater()
  }

  /** Windows came, went, or another one has the keyboard. */
  windowsChanged(): void {
    if (this.#isRestless()) return
    this.#isChanged = true
    this.#queue(() => this.#tellWindows())
    this.#restLater()
  }

  /** What is done from now on is not stated, be it by the person or by programs; what was done before is. */
  pause(): void {
    this.#queue(async () => {
      await this.#tellWindows()
      await this.#readTyped()
      this.#isPaused = true
    })
  }

  /** All may stand otherwise than before the pause. */
  resume(): void {
    this.#queue(async () => {
      await this.#tellWindows()
      this.#isPaused = false
      this.#pressed = undefined
      this.#held = ''
      this.#focus = { window: undefined, sight: undefined }
      this.#isFocusKnown = false
      this.#isChanged = true
      this.#forget()
    })
    this.#restLater()
  }

  /**
   * Resolves when all that was heard is stated and what it led to is seen. A mouse that never is still is not waited for.
   */
  async settle(): Promise<void> {
    if (this.#settling === 0) this.#unrest = 0
    this.#settling += 1
    while (this.#waiting > 0 || this.#resting || this.#look) {
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
    if (input.input === 'press') await this.#press(input)
    else if (input.input === 'release') await this.#release(input)
    else if (input.input === 'wheel') await this.#wheel(input)
    else if (input.input === 'key') await this.#key(input, moves)
    else if (input.input === 'key-up') this.#keyUp(input)
  }

  async #press({ point, button, modifiers, at }: InputOf<'press'>): Promise<void> {
    this.#held = ''
    await this.#readLate()
    const sight = await this.#usedAt(point)
    const { element, box, isFrame } = sight
    this.#pressed = { button, sight, at: point, path: [] }
    const position = { x: point.x - box.x, y: point.y - box.y }
    this.#tell({ fact: 'press', at, element, button, modifiers: [...modifiers], position, isFrame }, sight)
    if (button === 'left' && element.nature === 'text') await this.#turnTo(sight)
    else this.#isFocusKnown = false
    this.#forget()
  }

  async #release({ point, button, at }: InputOf<'release'>): Promise<void> {
    const pressed = this.#pressed
    if (pressed?.button !== button) return
    this.#pressed = undefined
    const by = { x: point.x - pressed.at.x, y: point.y - pressed.at.y }
    const path = pressed.path.map(({ x, y }) => ({ x: x - pressed.at.x, y: y - pressed.at.y }))
    const isFar = Math.hypot(by.x, by.y) >= STILL
    const sight = isFar ? await this.#usedAt(point) : undefined
    const end = sight && {
      element: sight.element,
      position: { x: point.x - sight.box.x, y: point.y - sight.box.y },
    }
    this.#tell({ fact: 'release', at, button, by, path: isFar ? path : [], ...end }, pressed.sight)
    this.#forget()
  }

  async #wheel({ point, by, modifiers, at }: InputOf<'wheel'>): Promise<void> {
    const sight = await this.#usedAt(point)
    this.#tell({ fact: 'wheel', at, element: sight.element, by: { ...by }, modifiers: [...modifiers] }, sight)
  }

  async #key({ key, text, modifiers, at }: InputOf<'key'>, moves: number): Promise<void> {
    if (MODIFIER.test(key)) {
      this.#held = key
      return
    }
    this.#held = ''
    const isShortcut = text === ''
    if (isShortcut) await this.#readLate()
    if (!this.#isFocusKnown && !(await this.#askInTime(moves)) && text !== '') return this.#leaveOut(moves)
    const element = this.#focus.sight?.element
    const isHidden = element?.secret === true || (this.#options.secure && text !== '')
    if (element?.secret) this.#options.onSecret(element.element, { key, text })
    const shown = isHidden && (text !== '' || key === 'Backspace') ? {} : { key, text }
    this.#tell(
      { fact: 'key', at, modifiers: [...modifiers], ...(element && { element }), ...shown },
      this.#focus,
    )
    this.#isTyping = true
    this.#forget()
    if (isShortcut && (MOVING_ON.test(key) || modifiers.length > 0)) this.#isFocusKnown = false
  }

  /** A modifier alone opens menus; where something was done while it was held, it belongs to that. */
  #keyUp({ key, at }: InputOf<'key-up'>): void {
    if (this.#held === key && /^(Alt|Meta)$/.test(key))
      this.#tell({ fact: 'key', at, key, modifiers: [], text: '' }, this.#focus)
    this.#held = ''
  }

  /** Looks at what the mouse comes to; one look at a time, the newest place next. */
  #follow(point: Point): void {
    if (this.#pressed) {
      this.#pressed.path.push(point)
      return
    }
    if (this.#seen && isNear(this.#seen.point, point)) return
    this.#next = point
    this.#look ??= this.#lookOn().finally(() => {
      this.#look = undefined
    })
  }

  async #lookOn(): Promise<void> {
    for (let point = this.#next; point; point = this.#next) {
      this.#next = undefined
      const looked = this.#looks
      const sight = await this.#options.looker.at(point).catch(() => undefined)
      if (looked === this.#looks) this.#seen = sight
    }
  }

  /** What stands there, with what it looks like. */
  async #usedAt(point: Point): Promise<Sight> {
    return await this.#options.looksLike.complete(await this.#seenAt(point))
  }

  /** What stands there, as it was seen before; a look that began late may show what the program made of it. */
  async #seenAt(point: Point): Promise<Sight> {
    const known = this.#seen
    if (known && isStill(known, point)) return known
    await this.#look
    const { looker } = this.#options
    return this.#seen && isNear(this.#seen.point, point) ? this.#seen : await looker.at(point)
  }

  /** Something was done: what stood under the mouse may be another thing now. */
  #forget(): void {
    this.#looks += 1
    this.#next = undefined
    this.#seen = undefined
  }

  async #turnTo(sight: Sight): Promise<void> {
    const isSame = this.#isFocusKnown && this.#focus.sight?.element.element === sight.element.element
    this.#focus = { window: sight.window, sight }
    this.#isFocusKnown = true
    if (!isSame) await this.#readValue('before')
  }

  async #askFocus(): Promise<void> {
    const before = this.#focus.sight?.element.element
    this.#focus = await this.#options.looker.focused()
    this.#isFocusKnown = true
    if (this.#focus.sight?.element.element !== before) await this.#readValue('before')
  }

  /** Asks what has the keyboard; false where it has gone on to something else since so many moves, so that nobody knows what had it. */
  async #askInTime(moves: number): Promise<boolean> {
    const before = this.#focus
    await this.#askFocus()
    if (moves === this.#moves || this.#focus.sight?.element.element === before.sight?.element.element)
      return true
    this.#focus = before
    this.#isFocusKnown = false
    return false
  }

  /** Text of which nobody saw where it went may be a password: it is kept nowhere. */
  #leaveOut(moves: number): void {
    if (this.#leftOut === moves) return
    this.#leftOut = moves
    this.#options.onTrouble('What was typed too quickly to see where is left out')
  }

  /** What was typed into a field that is left now. */
  async #readLate(): Promise<void> {
    if (!this.#isTyping) return
    this.#isTyping = false
    await this.#readValue('late')
  }

  async #readValue(when: 'before' | 'after' | 'late'): Promise<void> {
    const { looker } = this.#options
    const { sight } = this.#focus
    if (!sight?.node || sight.element.nature !== 'text') return
    const value = await looker.valueOf(sight.node)
    if (value !== undefined)
      this.#tell({ fact: 'value', at: Date.now(), element: sight.element, value, when }, sight)
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
    if (isStill()) await this.#readTyped()
    if (!this.#isFocusKnown && !this.#isPaused && isStill()) await this.#askFocus()
    // While the mouse only moves, what it comes to may light up.
    if (this.#isChanged && isStill()) {
      this.#isChanged = false
      await this.#options.looksLike.rest()
    }
    if (isStill()) this.#resting = undefined
  }

  /** What was typed, in the field that still has the keyboard. */
  async #readTyped(): Promise<void> {
    if (!this.#isTyping) return
    this.#isTyping = false
    await this.#readValue('after')
  }

  async #tellWindows(): Promise<void> {
    for (const fact of await this.#options.windows.changes()) {
      if (this.#isPaused) continue
      this.#options.onFact(fact)
      this.#isFocusKnown = false
      this.#forget()
    }
  }

  #tell(fact: NewDesktopFact, { window }: Pick<Focus, 'window'>): void {
    this.#options.onFact({ ...fact, ...(window && { window }) })
  }
}

/** Whether something else may have the keyboard after it. */
function movesOn(input: Input): boolean {
  if (input.input === 'press') return true
  if (input.input !== 'key' || input.text !== '' || MODIFIER.test(input.key)) return false
  return MOVING_ON.test(input.key) || input.modifiers.length > 0
}

function isNear(one: Point, other: Point): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < STILL
}

/** Nearer than that nothing else stands; within a control there is nothing else either. */
function isStill({ point, element, box, node }: Sight, other: Point): boolean {
  return isNear(point, other) || (node !== undefined && element.nature !== 'other' && holds(box, other))
}
