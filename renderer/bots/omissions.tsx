import { Stack, Table, Text } from '@mantine/core'
import type { Omission } from '../../main/api/host/contract/bots.ts'
import { useTexts } from '../language/index.ts'
import { botsTexts } from './texts.ts'

/** What could not be carried over, where it stood, and why. */
export function Omissions({ omissions }: { readonly omissions: readonly Omission[] }) {
  const texts = useTexts(botsTexts)
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {texts.notCarried}
      </Text>
      <Text size="sm" c="dimmed">
        {texts.notCarriedHint}
      </Text>
      <Table>
        <Table.Tbody>
          {omissions.map(({ at, what, why }) => (
            <Table.Tr key={`${at} ${what}`}>
              <Table.Td w={130}>
                <Text size="xs" ff="monospace">
                  {at}
                </Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm" dir="auto">
                  {what}
                </Text>
                <Text size="xs" c="dimmed">
                  {why}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
