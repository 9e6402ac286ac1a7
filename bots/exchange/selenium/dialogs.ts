import type { BotDraft, Plain } from '../draft/bot-draft.ts'
import { inFormula } from '../draft/text.ts'
import type { Variables } from './variables.ts'

type Answer = 'accept' | 'dismiss'

/**
 * Dialogs of pages. A bot says how one is answered before the step that makes it appear; in a test that may come
 * behind that step.
 */
export class Dialogs {
  readonly #draft: BotDraft
  readonly #variables: Variables
  /** The step that answers the dialog at hand. */
  #answer: Plain | undefined
  #isToCome = false

  constructor(draft: BotDraft, variables: Variables) {
    this.#draft = draft
    this.#variables = variables
  }

  /** The dialog that the next act brings. */
  next(answer: Answer, text?: string): void {
    this.#answer = this.#draft.add(answered(answer, text))
    this.#isToCome = true
  }

  /** The dialog that the last act brought. */
  visible(answer: Answer, text?: string): void {
    if (this.#answer) Object.assign(this.#answer, answered(answer, text))
    else {
      this.#answer = answered(answer, text)
      this.#draft.addBeforeLast(this.#answer)
    }
  }

  /** Compares what the dialog said; the text is as a bot has it. */
  says(text: string, onError: Plain): void {
    if (!this.#answer) this.visible('accept')
    const name = this.#variables.fresh('dialog')
    this.#draft.add({ 'browser.dialog-text': null, save: name })
    this.#draft.add({
      'data.assert': `=${name} = ${inFormula(text)}`,
      message: 'The dialog of the page says something else',
      ...onError,
    })
  }

  /** Another act was done: what came before is answered. */
  forget(): void {
    if (this.#isToCome) this.#isToCome = false
    else this.#answer = undefined
  }
}

function answered(answer: Answer, text: string | undefined): Plain {
  return { 'browser.dialog': answer, ...(text !== undefined && { text }) }
}
