import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTexts } from '../language/index.ts'
import { Page } from '../parts/page.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { appTexts } from './texts.ts'

/** In place of a page that threw while it was drawn; the rest of the window goes on. */
export function PageCrashed({ error, reset }: ErrorComponentProps) {
  const texts = useTexts(appTexts)
  return (
    <Page title={texts.crashed}>
      <ProblemNotice error={error} onAgain={reset} />
    </Page>
  )
}
