import { Button, Stack, Table, Text } from '@mantine/core'
import { Inbox } from 'lucide-react'
import { useState } from 'react'
import type { TaskForPeople } from '../../main/api/host/contract/tasks.ts'
import { lengthText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { PageLink } from '../parts/links.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { MissedTimes } from '../triggers/missed-times.tsx'
import { useAskedTimes } from '../triggers/use-triggers.ts'
import { fileName } from './file-name.ts'
import { GoOn } from './go-on.tsx'
import { inboxTexts } from './texts.ts'
import { useTasks } from './use-tasks.ts'

/** So many are shown at first, and more with each click. */
const A_PAGE = 100

/** What bots ask, the oldest first. */
export function InboxPage() {
  const texts = useTexts(inboxTexts)
  const tasks = useTasks()
  const asked = useAskedTimes()
  return (
    <Page title={texts.title}>
      <Stack gap="sm">
        <GoOn />
        <MissedTimes triggers={asked} />
        <Loaded query={tasks}>
          {(all) =>
            all.length > 0 ? (
              <Questions all={all} />
            ) : asked.length > 0 ? null : (
              <Empty icon={Inbox} title={texts.none} hint={texts.noneHint} />
            )
          }
        </Loaded>
      </Stack>
    </Page>
  )
}

function Questions({ all }: { readonly all: readonly TaskForPeople[] }) {
  const texts = useTexts(inboxTexts)
  const [shown, setShown] = useState(A_PAGE)
  return (
    <>
      <Text size="sm" c="dimmed">
        {texts.intro}
      </Text>
      <Table highlightOnHover layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.question}</Table.Th>
            <Table.Th w="28%">{texts.document}</Table.Th>
            <Table.Th w={140}>{texts.waits}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {all.slice(0, shown).map((task) => (
            <Question key={task.id} task={task} />
          ))}
        </Table.Tbody>
      </Table>
      {all.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + A_PAGE)}>
          {texts.more}
        </Button>
      )}
    </>
  )
}

function Question({ task: { id, title, document, asked, problem } }: { readonly task: TaskForPeople }) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage()
  return (
    <Table.Tr>
      <Table.Td>
        <PageLink
          to="/inbox/$task"
          params={{ task: id }}
          size="sm"
          fw={500}
          c="var(--mantine-color-text)"
          dir="auto"
        >
          {title}
        </PageLink>
        {problem !== undefined && (
          <Text size="xs" c="var(--mantine-color-error)">
            {texts.broken}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm" truncate="end" dir="auto" title={document?.path ?? ''}>
          {document && fileName(document.path)}
        </Text>
      </Table.Td>
      <Table.Td>{lengthText(Math.max(0, Date.now() - asked), language)}</Table.Td>
    </Table.Tr>
  )
}
