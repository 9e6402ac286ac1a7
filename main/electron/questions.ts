import type { Parts } from './parts.ts'
import type { ShellTexts } from './texts.ts'
import type { StudioWindow } from './window.ts'

/** Tells the person when bots have more questions than before; a click on that shows them. */
export function questionTeller(
  { Notification }: Pick<Parts<StudioWindow, unknown>, 'Notification'>,
  texts: ShellTexts,
  show: () => void,
): (questions: number) => void {
  let known = 0
  return (questions) => {
    const isNews = questions > known
    known = questions
    if (!isNews) return
    const notification = new Notification({ title: texts.asked(questions), body: texts.answerNow })
    notification.on('click', show)
    notification.show()
  }
}
