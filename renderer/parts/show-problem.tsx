import { notifications } from '@mantine/notifications'
import { textsNow } from '../language/index.ts'
import { problemOf } from './problem.ts'
import { ProblemDetails } from './problem-notice.tsx'
import { partTexts } from './texts.ts'

/** Tells in a corner of the window what went wrong and what to do next; it stays until it is closed. */
export function showProblem(thrown: unknown): void {
  notifications.show({
    title: textsNow(partTexts).failed,
    message: <ProblemDetails problem={problemOf(thrown)} />,
    color: 'red',
    autoClose: false,
    role: 'alert',
    closeButtonProps: { 'aria-label': textsNow(partTexts).close },
  })
}
