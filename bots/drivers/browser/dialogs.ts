import type { BrowserContext, Dialog } from 'playwright'
import { BotError } from '../../errors/index.ts'
import type { DialogAnswer } from '../../steps/ports/index.ts'

/** What browsers ask where a page wants to keep what was entered; they give no text. */
const LEAVE = 'Leave this page? What was entered may be lost.'

/** Answers the dialogs of pages: one as expected, all others by dismissing them, which fails the step. */
export class Dialogs {
  /** Text of the last dialog that was answered as expected. */
  last = ''
  #expected: DialogAnswer | undefined
  #unexpected: string | undefined
  #leaving = 0

  watch(context: BrowserContext): void {
    context.on('dialog', (dialog) => void this.#answer(dialog).catch(() => undefined))
  }

  expect(answer: DialogAnswer): void {
    this.#expected = answer
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
    this.#expected = undefined
    this.#unexpected = undefined
    this.last = ''
  }

  async #answer(dialog: Dialog): Promise<void> {
    const asksToLeave = dialog.type() === 'beforeunload'
    if (asksToLeave && this.#leaving > 0) return dialog.accept()
    const answer = this.#expected
    this.#expected = undefined
    if (!answer) this.#unexpected = asksToLeave ? LEAVE : dialog.message() || dialog.type()
    else this.last = dialog.message()
    if (answer?.accept) await dialog.accept(answer.text)
    else await dialog.dismiss()
  }
}
