import type { Fact, FactOf, SeenElement } from '../../../recorder/facts/index.ts'

type Kind = Fact['fact']
type Modifiers = FactOf<'press'>['modifiers']
type Told<K extends Kind> = Omit<FactOf<K>, 'fact' | 'seq' | 'at' | 'tab' | 'document'>
type Sent = Partial<Told<'sent'>>

const MIDDLE = { x: 40, y: 10 }

/** What a person does, and what the browser states of it. Each method gives the story, so that a case reads like one. */
export class Story {
  readonly facts: Fact[] = []
  #at = 1_000_000
  #tab = 1
  #page = 1
  readonly #values = new Map<number, string>()

  tell<K extends Kind>(fact: K, told: Told<K>): this {
    this.#at += 20
    const common = { seq: this.facts.length + 1, at: this.#at, tab: this.#tab, document: this.document }
    this.facts.push({ ...common, fact, ...told } as FactOf<K>)
    return this
  }

  get document(): string {
    return `${this.#tab}/${this.#page}`
  }

  get now(): number {
    return this.#at
  }

  /** Milliseconds in which nothing happens. */
  pause(milliseconds: number): this {
    this.#at += milliseconds
    return this
  }

  /** From now on in this tab. */
  inTab(tab: number): this {
    this.#tab = tab
    return this
  }

  goTo(address: string, by: 'person' | 'page' = 'person'): this {
    this.#page++
    return this.tell('navigated', { address, by, same: false })
  }

  press(element: SeenElement, more: Partial<Told<'press'>> = {}): this {
    return this.tell('press', { element, button: 'left', modifiers: [], position: MIDDLE, ...more })
  }

  release(button: 'left' | 'middle' | 'right' = 'left'): this {
    return this.tell('release', { button })
  }

  clicked(element: SeenElement, more: Partial<Told<'click'>> = {}): this {
    const how: Omit<Told<'click'>, 'element'> = {
      by: 'mouse',
      button: 'left',
      modifiers: [],
      position: MIDDLE,
      count: 1,
    }
    return this.tell('click', { element, ...how, ...more })
  }

  click(element: SeenElement, more: Partial<Told<'press'>> & { count?: number } = {}): this {
    const { count = 1, ...how } = more
    return this.press(element, how)
      .release(how.button)
      .clicked(element, { ...how, count })
  }

  doubleClick(element: SeenElement): this {
    return this.click(element).click(element, { count: 2 })
  }

  /** A click on a label, which the browser hands on. */
  clickLabel(label: SeenElement, control: SeenElement): this {
    return this.click(label).clicked(control, { by: 'label' })
  }

  key(key: string, element?: SeenElement, more: Partial<Told<'key'>> & { modifiers?: Modifiers } = {}): this {
    return this.tell('key', {
      key,
      modifiers: [],
      prevented: false,
      repeated: false,
      ...(element && { element }),
      ...more,
    })
  }

  /** Types letter by letter behind what stands there. */
  type(element: SeenElement, letters: string): this {
    for (const data of letters) this.input(element, `${this.valueOf(element)}${data}`, { data })
    return this
  }

  /** One letter less. */
  backspace(element: SeenElement): this {
    return this.input(element, this.valueOf(element).slice(0, -1), { how: 'deleteContentBackward' })
  }

  /** A field has this value now. */
  input(element: SeenElement, value: string, more: Partial<Told<'input'>> = {}): this {
    this.#values.set(element.element, value)
    const told = element.secret ? {} : { value, ...more }
    return this.tell('input', { element, how: 'insertText', trusted: true, ...told })
  }

  paste(element: SeenElement, pasted: string): this {
    this.key('v', element, { modifiers: ['Control'] }).tell('clipboard', {
      element,
      action: 'paste',
      text: pasted,
    })
    return this.input(element, pasted, { data: pasted, how: 'insertFromPaste' })
  }

  copy(element: SeenElement, copied: string): this {
    return this.key('c', element, { modifiers: ['Control'] }).tell('clipboard', {
      element,
      action: 'copy',
      text: copied,
    })
  }

  checked(element: SeenElement, checked: boolean): this {
    return this.tell('input', { element, checked, how: '', trusted: true })
  }

  chosen(element: SeenElement, ...options: string[]): this {
    return this.tell('input', { element, options, how: '', trusted: true })
  }

  sends(what: string, more: Sent = {}): this {
    const [method = 'POST', path = '/'] = what.split(' ')
    const how = { means: 'script', asks: false, background: false, secret: false } as const
    return this.tell('sent', { method, address: `https://shop.example${path}`, ...how, ...more })
  }

  valueOf(element: SeenElement): string {
    return this.#values.get(element.element) ?? ''
  }

  /** What stands in a field before the story begins. */
  holds(element: SeenElement, value: string): this {
    this.#values.set(element.element, value)
    return this
  }
}
