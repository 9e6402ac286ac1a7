import { ActionIcon, Box, Button, Group, Text, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ChevronDown, ChevronUp, CircleCheck, List } from 'lucide-react'
import type { TaskForPeople } from '../../main/api/host/contract/tasks.ts'
import { useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { OpenTask } from './open-task.tsx'
import { inboxTexts } from './texts.ts'
import { neighbour, taskAnswered, useTasks } from './use-tasks.ts'

/** One question after the other, by keyboard alone. */
export function TaskPage() {
  const texts = useTexts(inboxTexts)
  const { task: id = '' } = useParams({ strict: false })
  const tasks = useTasks()
  const all = tasks.data ?? []
  const at = all.findIndex((task) => task.id === id)
  const navigate = useNavigate()
  const open = (task: TaskForPeople | undefined) =>
    task ? navigate({ to: '/inbox/$task', params: { task: task.id } }) : navigate({ to: '/inbox' })
  const answered = async () => {
    notifications.show({ message: texts.answered, autoClose: 2_000, withCloseButton: false })
    await open(neighbour(all, id))
    taskAnswered(id)
  }
  const step = (by: number) => {
    const task = all[at + by]
    if (at >= 0 && task) void open(task)
  }
  useHotkeys(
    [
      ['alt+ArrowDown', () => step(1)],
      ['alt+ArrowUp', () => step(-1)],
      ['Escape', () => void open(undefined)],
    ],
    [],
  )
  const task = all[at]
  return (
    <Page
      title={texts.title}
      bare
      actions={<Steps at={at} all={all.length} onStep={step} onList={() => void open(undefined)} />}
    >
      <Loaded query={tasks}>
        {() =>
          task ? (
            <OpenTask key={id} task={task} onAnswered={() => void answered()} />
          ) : (
            <Gone next={all[0]} onNext={open} />
          )
        }
      </Loaded>
    </Page>
  )
}

interface StepsProps {
  /** From 0; -1 where the question is no longer open. */
  readonly at: number
  readonly all: number
  readonly onStep: (by: number) => void
  readonly onList: () => void
}

/** Where one is among the questions, and the ways to the others. */
function Steps({ at, all, onStep, onList }: StepsProps) {
  const texts = useTexts(inboxTexts)
  return (
    <Group gap={4} wrap="nowrap">
      {at >= 0 && (
        <Text size="xs" c="dimmed" me={4}>
          {texts.place(at + 1, all)}
        </Text>
      )}
      <Tooltip label={texts.previous}>
        <ActionIcon aria-label={texts.previous} disabled={at <= 0} onClick={() => onStep(-1)}>
          <ChevronUp size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={texts.next}>
        <ActionIcon aria-label={texts.next} disabled={at < 0 || at >= all - 1} onClick={() => onStep(1)}>
          <ChevronDown size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={texts.back}>
        <ActionIcon aria-label={texts.back} onClick={onList}>
          <List size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

interface GoneProps {
  /** The question that can be answered instead. */
  readonly next: TaskForPeople | undefined
  readonly onNext: (task: TaskForPeople | undefined) => void
}

/** In place of a question that is answered by now. */
function Gone({ next, onNext }: GoneProps) {
  const texts = useTexts(inboxTexts)
  return (
    <Box flex={1} role="status">
      <Empty icon={CircleCheck} title={texts.goneTitle} hint={texts.gone}>
        <Button autoFocus onClick={() => onNext(next)}>
          {next ? texts.nextQuestion : texts.toList}
        </Button>
      </Empty>
    </Box>
  )
}
