import type { Handler } from './work.ts'

const accept: Handler = (_given, { dialogs }) => dialogs.visible('accept')
const dismiss: Handler = (_given, { dialogs }) => dialogs.visible('dismiss')
const dismissNext: Handler = (_given, { dialogs }) => dialogs.next('dismiss')
const says: Handler = (given, work) => {
  const text = work.text(given, given.target)
  if (text !== undefined) work.dialogs.says(text, {})
}
const answer =
  (which: 'next' | 'visible'): Handler =>
  (given, work) => {
    // The answer stands in the value where the target names the dialog, else in the target.
    const text = work.text(
      given,
      given.command === 'webdriverAnswerOnVisiblePrompt' ? given.value || given.target : given.target,
    )
    if (text !== undefined) work.dialogs[which]('accept', text)
  }

/** The commands for dialogs. */
export const dialogCommands = {
  acceptAlert: accept,
  acceptConfirmation: accept,
  webdriverChooseOkOnVisibleConfirmation: accept,
  dismissConfirmation: dismiss,
  dismissPrompt: dismiss,
  webdriverChooseCancelOnVisibleConfirmation: dismiss,
  webdriverChooseCancelOnVisiblePrompt: dismiss,
  chooseOkOnNextConfirmation: (_given, { dialogs }) => dialogs.next('accept'),
  chooseCancelOnNextConfirmation: dismissNext,
  chooseCancelOnNextPrompt: dismissNext,
  answerOnNextPrompt: answer('next'),
  answerPrompt: answer('visible'),
  webdriverAnswerOnVisiblePrompt: answer('visible'),
  assertAlert: says,
  assertConfirmation: says,
  assertPrompt: says,
} as const satisfies Record<string, Handler>
