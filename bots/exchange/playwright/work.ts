import type { BotDraft, Plain } from '../draft/bot-draft.ts'
import { Keys } from '../draft/chords.ts'
import { Names } from '../draft/names.ts'
import { literal } from '../draft/text.ts'
import { type Locator, problemOf } from './locator.ts'
import { cannotCount, elementOf } from './to-element.ts'
import type { Event, Value } from './values.ts'

/** A call of a script that is being carried over. */
export interface Call {
  /** Where it stands: `line 12, column 9`. */
  readonly at: string
  /** As it is written, without its arguments: `page.getByRole.click`. */
  readonly what: string
  readonly method: string
  readonly args: readonly Value[]
  /** The name that its result is given in the script. */
  readonly saveAs: string | undefined
}

/** What one test is carried over with: where it is, and what it waits for. */
export class ScriptWork {
  readonly draft: BotDraft
  readonly names = new Names('', ['inputs', 'assets'])
  readonly keys = new Keys()
  /** What `test.use` gives as the address that others start from. */
  base: string | undefined
  /** The event that the next click brings. */
  awaited: Event | undefined
  /** The name of the last download. */
  downloaded: string | undefined
  /** What the last click would have opened a choice of files with. */
  opener: Locator | undefined
  #tab = 'page'
  /** The step before the one that opened another tab, so that the address of the old one can be read there. */
  readonly #left = new Map<string, { before: Plain | undefined; address?: string }>()

  constructor(draft: BotDraft) {
    this.draft = draft
  }

  get tab(): string {
    return this.#tab
  }

  /** A click is going to open another tab. */
  aboutToLeave(): void {
    this.#left.set(this.#tab, { before: this.draft.last })
  }

  /** The new tab is there. */
  arrived(tab: string): void {
    this.draft.add({ 'browser.switch-tab': null })
    this.#tab = tab
  }

  closed(): void {
    this.#tab = 'page'
  }

  /** Goes to the tab that a call is about. */
  goTo(tab: string, { at }: Pick<Call, 'at'>): void {
    if (tab === this.#tab) return
    const left = this.#left.get(tab)
    this.#tab = tab
    if (left === undefined) {
      this.draft.gap({ at, what: `going on in "${tab}"`, why: 'It is not known here which tab that is.' })
      return
    }
    if (left.address === undefined) {
      left.address = this.names.take('address')
      this.draft.addAfter(left.before, { 'browser.address': null, save: left.address })
    }
    this.draft.add({ 'browser.switch-tab': null, address: `=${left.address}` })
  }

  /**
   * The name of the element that a locator finds; where a bot cannot find it, the step is missing. `isCounted` where
   * the step asks how many there are, or whether there is any.
   */
  ref(locator: Locator, call: Pick<Call, 'at' | 'what'>, isCounted?: true): string | undefined {
    const why =
      problemOf(locator) ?? (cannotCount(locator) ? 'A bot cannot count from behind there.' : undefined)
    if (why === undefined) return this.draft.ref(elementOf(locator, isCounted))
    this.draft.gap({ at: call.at, what: call.what, why })
    return undefined
  }

  /** A value as a bot has a text: a formula begins with `=`. Undefined for what is no text. */
  text(value: Value | undefined): string | undefined {
    if (value?.kind === 'plain' && ['string', 'number'].includes(typeof value.value))
      return literal(String(value.value))
    const formula = this.formula(value)
    return formula === undefined ? undefined : `=${formula}`
  }

  /** A value as part of a formula. */
  formula(value: Value | undefined): string | undefined {
    if (value?.kind === 'formula') return value.formula
    if (value?.kind === 'env') return `inputs.${this.input(value)}`
    if (value?.kind !== 'plain' || typeof value.value === 'object' || value.value === undefined)
      return undefined
    return JSON.stringify(value.value)
  }

  /** The input of the bot that stands for a variable of the environment. */
  input({ name, otherwise }: Extract<Value, { kind: 'env' }>): string {
    const input = name
      .toLowerCase()
      .replace(/[^a-z0-9]+(.)?/g, (_all, letter: string | undefined) => letter?.toUpperCase() ?? '')
    const called = /^[a-z]/.test(input) ? input : 'given'
    this.draft.inputs[called] = {
      type: 'text',
      title: name,
      ...(otherwise !== undefined && { default: literal(otherwise) }),
    }
    return called
  }

  gap({ at, what }: Pick<Call, 'at' | 'what'>, why: string): void {
    this.draft.gap({ at, what, why })
  }

  note({ at, what }: Pick<Call, 'at' | 'what'>, why: string): void {
    this.draft.note({ at, what, why })
  }
}
