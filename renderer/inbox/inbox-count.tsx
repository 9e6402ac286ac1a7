import { VisuallyHidden } from '@mantine/core'
import { useTexts } from '../language/index.ts'
import { useAskedTimes } from '../triggers/use-triggers.ts'
import { inboxTexts } from './texts.ts'
import { useTasks } from './use-tasks.ts'

/** How many questions are open, of bots and about missed times; nothing where none are. */
export function InboxCount({ className }: { readonly className: string }) {
  const { open } = useTexts(inboxTexts)
  const { data = [] } = useTasks()
  const count = data.length + useAskedTimes().length
  if (count === 0) return null
  return (
    <span className={className}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{open(count)}</VisuallyHidden>
    </span>
  )
}
