import type { CDPSession } from 'playwright'
import type { FactOf } from '../facts/index.ts'

type Answered = Pick<FactOf<'dialog'>, 'type' | 'message' | 'accepted' | 'text'>

/** Tells each dialog of a page, also those of its frames, when it was answered. */
export function watchDialogs(session: CDPSession, onAnswered: (dialog: Answered) => void): void {
  let opened: Pick<Answered, 'type' | 'message'> | undefined
  session.on('Page.javascriptDialogOpening', (dialog) => {
    opened = dialog
  })
  session.on('Page.javascriptDialogClosed', ({ result: accepted, userInput }) => {
    if (!opened) return
    const { type, message } = opened
    opened = undefined
    onAnswered({ type, message, accepted, ...(type === 'prompt' && accepted && { text: userInput }) })
  })
}
