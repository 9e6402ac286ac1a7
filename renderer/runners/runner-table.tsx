import { Button, Table } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Runner } from '../../main/api/central/contract/runners.ts'
import { hostQuery, queries } from '../host/host.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { ActionsHeader } from '../parts/actions-header.tsx'
import { DotBadge } from '../parts/dot-badge.tsx'
import { useConfirm } from '../parts/use-confirm.tsx'
import { runnersTexts } from './texts.ts'

/** A runner asks for work every few seconds; one that was silent for so long is off or cut off; milliseconds. */
const SILENT = 60_000

interface RunnerTableProps {
  readonly runners: readonly Runner[]
  readonly canRevoke: boolean
}

/** A row a runner: whether it works, and when it was last heard. */
export function RunnerTable({ runners, canRevoke }: RunnerTableProps) {
  const texts = useTexts(runnersTexts)
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.name}</Table.Th>
          <Table.Th>{texts.state}</Table.Th>
          <Table.Th>{texts.work}</Table.Th>
          <Table.Th>{texts.seen}</Table.Th>
          <Table.Th>{texts.queues}</Table.Th>
          <Table.Th>{texts.enrolled}</Table.Th>
          {canRevoke && <ActionsHeader label={texts.actions} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {runners.map((runner) => (
          <Row key={runner.name} runner={runner} canRevoke={canRevoke} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Row({ runner, canRevoke }: { readonly runner: Runner; readonly canRevoke: boolean }) {
  const texts = useTexts(runnersTexts)
  const language = useLanguage()
  const { name, items, seenAt, enrolledAt, queues } = runner
  const state = stateOf(runner)
  return (
    <Table.Tr>
      <Table.Td fw={500}>{name}</Table.Td>
      <Table.Td>
        <DotBadge tone={tones[state]}>{texts.states[state]}</DotBadge>
      </Table.Td>
      <Table.Td>{items > 0 ? texts.items(items) : texts.idle}</Table.Td>
      <Table.Td>{seenAt === null ? texts.never : whenText(Date.parse(seenAt), language)}</Table.Td>
      <Table.Td>{queues?.join(', ') ?? texts.all}</Table.Td>
      <Table.Td>{whenText(Date.parse(enrolledAt), language)}</Table.Td>
      {canRevoke && <Table.Td ta="end">{state !== 'revoked' && <Revoke name={name} />}</Table.Td>}
    </Table.Tr>
  )
}

function Revoke({ name }: { readonly name: string }) {
  const texts = useTexts(runnersTexts)
  const confirm = useConfirm()
  const revoke = useMutation(
    hostQuery.central.runners.revoke.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: hostQuery.central.runners.key() }),
    }),
  )
  const ask = () =>
    confirm({
      title: texts.revokeTitle(name),
      hint: texts.revokeHint,
      label: texts.revoke,
      onConfirm: () => revoke.mutate({ name }),
    })
  return (
    <Button
      variant="default"
      size="compact-xs"
      onClick={ask}
      loading={revoke.isPending}
      aria-label={`${texts.revoke}: ${name}`}
    >
      {texts.revoke}
    </Button>
  )
}

const tones = { working: 'busy', idle: 'good', silent: 'warn', revoked: 'off' } as const

function stateOf({ revoked, items, seenAt }: Runner): keyof typeof tones {
  if (revoked) return 'revoked'
  if (seenAt === null || Date.now() - Date.parse(seenAt) > SILENT) return 'silent'
  return items > 0 ? 'working' : 'idle'
}
