import type { Dialog } from 'playwright'
import { BotError } from '../../errors/index.ts'
import type { DialogAnswer } from '../../steps/ports/index.ts'

/** What browsers ask where a page wants to keep what was entered; they give no text. */
const LEAVE = 'Leave this page? What was entered may be lost.'

type Asked = Pick<Dialog, 'type' | 'message' | 'accept' | 'dismiss'>

/** A context of a browser, as far as it tells of dialogs. */
interface Asking {
  on(event: 'dialog', listener: (dialog: Asked) => void): unknown
}

/** Answers the dialogs of pages: in turn as expected, all others by dismissing them, which fails the step. */
export class Dialogs {
  /** Text of the last dialog that was answered as expected. */
  last = ''
  #expected: DialogAnswer[] = []
  /** Something was done since an answer was expected: what is expected from now on is for what comes. */
  #isOver = false
  #unexpected: string | undefined
  #leaving = 0

  watch(context: Asking): void {
    context.on('dialog', (dialog) => void this.#answer(dialog).catch(() => undefined))
  }

  /** The answer to the next dialog, or to the one after those that were expected right before. */
  expect(answer: DialogAnswer): void {
    this.#expected = this.#isOver ? [answer] : [...this.#expected, answer]
    this.#isOver = false
  }

  /** Something is done now: an answer that is never asked for must not be given to a later question. */
  begin(): void {
    this.#isOver = true
  }

  /** Does work that leaves the page whatever was entered on it, as its author says: a page that asks first is told so. */
  async whileLeaving<T>(work: () => Promise<T>): Promise<T> {
    this.#leaving++
    try {
      return await work()
    } finally {
      this.#leaving--
    }
  }

  /** Throws where a dialog came that nobody expected; once for each. */
  check(): void {
    const text = this.#unexpected
    if (text === undefined) return
    this.#unexpected = undefined
    throw new BotError('dialog-unexpected', 'The page showed a dialog that was not expected', {
      found: `"${text}"`,
    })
  }

  forget(): void {
    this.#expected = []
    this.#unexpected = undefined
    this.last = ''
  }

  async #answer(dialog: Asked): Promise<void> {
    const asksToLeave = dialog.type() === 'beforeunload'
    if (asksToLeave && this.#leaving > 0) return dialog.accept()
    const answer = this.#expected.shift()
    if (!answer) this.#unexpected = asksToLeave ? LEAVE : dialog.message() || dialog.type()
    else this.last = dialog.message()
    if (answer?.accept) await dialog.accept(answer.text)
    else await dialog.dismiss()
  }
}
