import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CentralLink } from '../../main/api/host/contract/central.ts'
import { may } from '../central/use-central.ts'
import { hostQuery } from '../host/host.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { afterChange } from './after-change.ts'
import type { ItemStory } from './item-story.ts'
import { queuesTexts } from './texts.ts'

interface CommitsProps {
  readonly item: ItemStory
  readonly link: CentralLink
}

/** What the item changed in the world; where that is in doubt, whoever may say so can. */
export function Commits({ item, link }: CommitsProps) {
  const texts = useTexts(queuesTexts)
  const language = useLanguage()
  if (item.commits.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {texts.noCommits}
      </Text>
    )
  }
  const isInDoubt = item.commits.some(({ state }) => state === 'in-doubt')
  return (
    <Stack gap="sm">
      {isInDoubt && may(link, 'items.settle') && <Settle id={item.id} />}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.step}</Table.Th>
            <Table.Th>{texts.state}</Table.Th>
            <Table.Th>{texts.when}</Table.Th>
            <Table.Th>{texts.by}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {item.commits.map(({ token, step, state, intendedAt, settledAt, settledBy }) => (
            <Table.Tr key={token}>
              <Table.Td>{step}</Table.Td>
              <Table.Td>{texts.commitStates[state]}</Table.Td>
              <Table.Td>{whenText(settledAt ?? intendedAt, language)}</Table.Td>
              <Table.Td>{settledBy}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

function Settle({ id }: { readonly id: string }) {
  const texts = useTexts(queuesTexts)
  const settle = useMutation(hostQuery.central.items.settle.mutationOptions({ onSuccess: afterChange }))
  const say = (happened: boolean) => settle.mutate({ id, happened })
  return (
    <Alert variant="outline" color="orange">
      <Text size="sm" mb="xs">
        {texts.doubt}
      </Text>
      <Group gap="xs">
        <Button variant="default" loading={settle.isPending} onClick={() => say(true)}>
          {texts.happened}
        </Button>
        <Button variant="default" loading={settle.isPending} onClick={() => say(false)}>
          {texts.notHappened}
        </Button>
      </Group>
    </Alert>
  )
}

/** What people were asked about the item. */
export function Tasks({ tasks }: Pick<ItemStory, 'tasks'>) {
  const { taskStates } = useTexts(queuesTexts)
  return (
    <Table>
      <Table.Tbody>
        {tasks.map(({ id, title, state }) => (
          <Table.Tr key={id}>
            <Table.Td dir="auto">{title}</Table.Td>
            <Table.Td>{taskStates[state]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
