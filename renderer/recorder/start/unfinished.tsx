import { Button, Group, Stack, Table, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { HostClient } from '../../../main/api/host/client.ts'
import { hostQuery } from '../../host/host.ts'
import { whenText } from '../../language/dates.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { DiscardButton } from '../live/discard-button.tsx'
import { RecoverButton } from '../live/recover-button.tsx'
import { startTexts } from './texts.ts'

type Listed = Awaited<ReturnType<HostClient['recorder']['list']>>[number]

/** Recordings that no bot was made of yet: those that go on, and those that were broken off. */
export function Unfinished() {
  const texts = useTexts(startTexts)
  const { data = [] } = useQuery(hostQuery.recorder.list.queryOptions())
  if (data.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2}>{texts.unfinished}</Title>
      <Table.ScrollContainer minWidth={420} type="native">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.what}</Table.Th>
              <Table.Th>{texts.when}</Table.Th>
              <Table.Th>{texts.state}</Table.Th>
              <Table.Th aria-label={texts.open} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((recording) => (
              <UnfinishedRow key={recording.id} recording={recording} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}

function UnfinishedRow({ recording }: { readonly recording: Listed }) {
  const { id, name, url, started, phase } = recording
  const texts = useTexts(startTexts)
  const language = useLanguage()
  return (
    <Table.Tr>
      <Table.Td>{name || url || texts.unnamed}</Table.Td>
      <Table.Td>{whenText(started, language)}</Table.Td>
      <Table.Td>{texts.states[phase]}</Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {phase === 'broken' ? (
            <RecoverButton recording={id} variant="default" />
          ) : (
            <Button variant="default" component={Link} to={`/recorder/${id}`}>
              {texts.open}
            </Button>
          )}
          <DiscardButton recording={id} />
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
