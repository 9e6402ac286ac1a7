import type { NewDesktopFact } from '../facts/index.ts'
import type { Input, InputOf } from './hooks/messages.ts'
import type { Looker } from './looking/looker.ts'
import type { Focus, Sight } from './looking/sight.ts'

const MODIFIER = /^(Shift|Control|Alt|Meta|AltGraph|CapsLock|NumLock|ScrollLock)$/
/** Keys after which something else may have the keyboard. */
const MOVING_ON = /^(Tab|Enter|Escape|F\d+|ContextMenu)$/

export interface TypingOptions {
  readonly looker: Looker
  /** Keep nothing of what is typed. */
  readonly secure: boolean
  /** States a fact of what has the keyboard. */
  readonly tell: (fact: NewDesktopFact, focus: Focus) => void
  readonly onTrouble: (message: string) => void
  /** A key of a secret, by the element that it is typed into. */
  readonly onSecret: (element: number, key: Pick<InputOf<'key'>, 'key' | 'text'>) => void
}

/** States facts of what is typed: where it goes is asked before the first key, what came of it when the person rests. */
export class Typing {
  readonly #options: TypingOptions
  /** What has the keyboard. */
  #focus: Focus = { window: undefined, sight: undefined }
  #isFocusKnown = false
  #isTyping = false
  /** What was typed was read when the person rested; a slow program may not have taken all of it by then. */
  #isReadEarly = false
  /** The modifier that was pressed last, until something else was done. */
  #held = ''
  /** How often the keyboard may have gone on to something else, as heard. */
  #moves = 0
  /** The number of moves before which text was left out. */
  #leftOut: number | undefined

  constructor(options: TypingOptions) {
    this.#options = options
  }

  get isFocusKnown(): boolean {
    return this.#isFocusKnown
  }

  /** Notes what is heard and worked through later; gives how often the keyboard may have gone on by then. */
  heard(input: Input): number {
    if (movesOn(input)) this.#moves += 1
    return this.#moves
  }

  /** Something else than a key was used: a modifier that is held belongs to that. */
  otherUsed(): void {
    this.#held = ''
  }

  /** Nobody knows any more what has the keyboard. */
  focusMoved(): void {
    this.#isFocusKnown = false
  }

  /** All may stand otherwise than before. */
  restart(): void {
    this.#held = ''
    this.#focus = { window: undefined, sight: undefined }
    this.#isFocusKnown = false
    this.#isReadEarly = false
  }

  /** A key went down; true where it is stated. `moves` is what `heard` gave for it. */
  async key({ key, text, modifiers, at }: InputOf<'key'>, moves: number): Promise<boolean> {
    if (MODIFIER.test(key)) {
      this.#held = key
      return false
    }
    this.#held = ''
    const isShortcut = text === ''
    if (isShortcut) await this.readLate()
    if (!this.#isTyping) await this.#forgetRenamed()
    if (!this.#isFocusKnown && !(await this.#askInTime(moves)) && text !== '') {
      this.#leaveOut(moves)
      return false
    }
    if (this.#focus.isFrame) {
      this.#tell({ fact: 'key', at, key, modifiers: [...modifiers], text: '', isFrame: true })
      this.#isFocusKnown = false
    } else this.#tellKey({ key, text, modifiers, at })
    return true
  }

  #tellKey({ key, text, modifiers, at }: Omit<InputOf<'key'>, 'input'>): void {
    const element = this.#focus.sight?.element
    const isHidden = element?.secret === true || (this.#options.secure && text !== '')
    if (element?.secret) this.#options.onSecret(element.element, { key, text })
    const shown = isHidden && (text !== '' || key === 'Backspace') ? {} : { key, text }
    this.#tell({ fact: 'key', at, modifiers: [...modifiers], ...(element && { element }), ...shown })
    this.#isTyping = true
    if (text === '' && (MOVING_ON.test(key) || modifiers.length > 0)) this.#isFocusKnown = false
  }

  /** A modifier alone opens menus; where something was done while it was held, it belongs to that. */
  keyUp({ key, at }: InputOf<'key-up'>): void {
    if (this.#held === key && /^(Alt|Meta)$/.test(key))
      this.#tell({ fact: 'key', at, key, modifiers: [], text: '' })
    this.#held = ''
  }

  /** The mouse gave the keyboard to this field. */
  async turnTo(sight: Sight): Promise<void> {
    const isSame = this.#isFocusKnown && this.#focus.sight?.element.element === sight.element.element
    this.#focus = { window: sight.window, sight }
    this.#isFocusKnown = true
    if (!isSame) await this.#readValue('before')
  }

  /** Asks what has the keyboard. */
  async askFocus(): Promise<void> {
    const before = this.#focus.sight?.element.element
    this.#focus = await this.#options.looker.focused()
    this.#isFocusKnown = true
    if (this.#focus.sight?.element.element === before) return
    this.#isReadEarly = false
    await this.#readValue('before')
  }

  /** What was typed into a field that is left now. */
  async readLate(): Promise<void> {
    if (!this.#isTyping && !this.#isReadEarly) return
    this.#isTyping = false
    this.#isReadEarly = false
    await this.#readValue('late')
  }

  /** What was typed, in the field that still has the keyboard. */
  async readAtRest(): Promise<void> {
    if (!this.#isTyping) return
    this.#isTyping = false
    this.#isReadEarly = true
    await this.#readValue('after')
  }

  /** What was asked while no window had the keyboard, or the program still started, is asked again. */
  async #forgetRenamed(): Promise<void> {
    const { window } = this.#focus
    if (!window || (await this.#options.looker.isRenamed(window))) this.#isFocusKnown = false
  }

  /** Asks what has the keyboard; false where it has gone on to something else since so many moves, so that nobody knows what had it. */
  async #askInTime(moves: number): Promise<boolean> {
    const before = this.#focus
    await this.askFocus()
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

  async #readValue(when: 'before' | 'after' | 'late'): Promise<void> {
    const { looker } = this.#options
    const { sight } = this.#focus
    if (!sight?.node || sight.element.nature !== 'text') return
    const value = await looker.valueOf(sight.node)
    if (value !== undefined)
      this.#tell({ fact: 'value', at: Date.now(), element: sight.element, value, when })
  }

  #tell(fact: NewDesktopFact): void {
    this.#options.tell(fact, this.#focus)
  }
}

/** Whether something else may have the keyboard after it. */
function movesOn(input: Input): boolean {
  if (input.input === 'press') return true
  if (input.input !== 'key' || input.text !== '' || MODIFIER.test(input.key)) return false
  return MOVING_ON.test(input.key) || input.modifiers.length > 0
}
