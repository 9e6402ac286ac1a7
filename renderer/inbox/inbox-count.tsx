import { VisuallyHidden } from '@mantine/core'
import { useTexts } from '../language/index.ts'
import { inboxTexts } from './texts.ts'
import { useTasks } from './use-tasks.ts'

/** How many questions are open; nothing where none are. */
export function InboxCount({ className }: { readonly className: string }) {
  const { open } = useTexts(inboxTexts)
  const { data = [] } = useTasks()
  if (data.length === 0) return null
  return (
    <span className={className}>
      <span aria-hidden>{data.length}</span>
      <VisuallyHidden>{open(data.length)}</VisuallyHidden>
    </span>
  )
}
