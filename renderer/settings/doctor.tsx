import { Button, Group, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, CircleX, RefreshCw } from 'lucide-react'
import type { HostClient } from '../../main/api/host/client.ts'
import { hostQuery } from '../host/host.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Loaded } from '../parts/loaded.tsx'
import { checksInGerman } from './checks-in-german.ts'
import { Section } from './section.tsx'
import { settingsTexts } from './texts.ts'

type Finding = Awaited<ReturnType<HostClient['machine']['doctor']>>[number]

const icons = { ok: CircleCheck, lacking: CircleAlert, missing: CircleX } as const
const colours = { ok: 'teal.7', lacking: 'orange.7', missing: 'red.7' } as const

/** What works on this PC, what does not, and how to get it. */
export function Doctor() {
  const texts = useTexts(settingsTexts)
  // It looks at programs and devices, which takes a moment: once, and when asked.
  const findings = useQuery(hostQuery.machine.doctor.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  return (
    <Section title={texts.pc} hint={texts.pcHint}>
      <Loaded query={findings}>
        {(all) => (
          <Table>
            <Table.Tbody>
              {all.map((finding) => (
                <Row key={finding.what} finding={finding} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Loaded>
      <Group justify="flex-end">
        <Button
          variant="default"
          leftSection={<RefreshCw size={14} />}
          loading={findings.isFetching}
          onClick={() => void findings.refetch()}
        >
          {texts.lookAgain}
        </Button>
      </Group>
    </Section>
  )
}

function Row({ finding: { what, state, found, next } }: { readonly finding: Finding }) {
  const { states } = useTexts(settingsTexts)
  const words = useLanguage() === 'de' ? checksInGerman[what] : undefined
  const Icon = icons[state]
  return (
    <Table.Tr>
      <Table.Td w={28}>
        <Text c={colours[state]} lh={0}>
          <Icon size={16} role="img" aria-label={states[state]} />
        </Text>
      </Table.Td>
      <Table.Td w={170}>{words?.title ?? what}</Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          {found}
        </Text>
        {next && words && <Text size="sm">{words.next}</Text>}
        {next && (
          <Text size="sm" {...(words && { c: 'dimmed', lang: 'en' })}>
            {next}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
