import { Group, Text, UnstyledButton } from '@mantine/core'
import type { Queue } from '../../main/api/central/contract/queues.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { partTexts } from '../parts/texts.ts'
import classes from './queues.module.css'
import { queuesTexts } from './texts.ts'

/** What an operator looks for first. */
const SHOWN = ['ready', 'running', 'waiting', 'in-doubt', 'failed'] as const

interface QueueListProps {
  readonly queues: readonly Queue[]
  readonly chosen: string | undefined
  readonly onChoose: (name: string) => void
}

/** The queues, each with how many items are in which state. */
export function QueueList({ queues, chosen, onChoose }: QueueListProps) {
  const texts = useTexts(queuesTexts)
  return (
    <ul className={classes.list} aria-label={texts.list}>
      {queues.map((queue) => (
        <li key={queue.name}>
          <UnstyledButton
            className={classes.queue ?? ''}
            aria-current={queue.name === chosen}
            onClick={() => onChoose(queue.name)}
          >
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Text size="sm" fw={500} truncate title={queue.title} dir="auto">
                {queue.title}
              </Text>
              {queue.paused && (
                <Text size="xs" c="dimmed">
                  {texts.paused}
                </Text>
              )}
            </Group>
            <Counts queue={queue} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

function Counts({ queue: { counts } }: { readonly queue: Queue }) {
  const { states } = useTexts(partTexts)
  const language = useLanguage()
  const told = (state: keyof typeof counts) =>
    `${(counts[state] ?? 0).toLocaleString(language)} ${states[state]}`
  const parts = SHOWN.filter((state) => (counts[state] ?? 0) > 0).map(told)
  return (
    <Text size="xs" c="dimmed">
      {parts.length > 0 ? parts.join(' · ') : told('done')}
    </Text>
  )
}
