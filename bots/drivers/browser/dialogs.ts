import type { BrowserContext, Dialog } from 'playwright'
import { BotError } from '../../errors/index.ts'
import type { DialogAnswer } from '../../steps/ports/index.ts'

/** Answers the dialogs of pages: one as expected, all others by dismissing them, which fails the step. */
export class Dialogs {
  /** Text of the last dialog that was answered as expected. */
  last = ''
  #expected: DialogAnswer | undefined
  #unexpected: string | undefined

  watch(context: BrowserContext): void {
    context.on('dialog', (dialog) => void this.#answer(dialog).catch(() => undefined))
  }

  expect(answer: DialogAnswer): void {
    this.#expected = answer
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
    const answer = this.#expected
    this.#expected = undefined
    if (!answer) this.#unexpected = dialog.message() || dialog.type()
    else this.last = dialog.message()
    if (answer?.accept) await dialog.accept(answer.text)
    else await dialog.dismiss()
  }
}
