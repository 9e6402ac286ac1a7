import { ActionIcon, Group, Switch, Table, Text, Tooltip, VisuallyHidden } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Pencil, Trash2 } from 'lucide-react'
import type { Trigger, TriggerState } from '../../main/api/host/contract/triggers.ts'
import { useBots } from '../bots/use-bots.ts'
import { hostQuery } from '../host/host.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { problemLine } from '../parts/problem-words.ts'
import { useConfirm } from '../parts/use-confirm.tsx'
import { LastTime } from './last-time.tsx'
import { paramLabels } from './param-labels.ts'
import { triggerTexts } from './texts.ts'

interface TriggerTableProps {
  readonly triggers: readonly TriggerState[]
  readonly onChange: (trigger: Trigger) => void
}

/** A row a trigger: on or off, what it waits for, when it fires next, what came of it last. */
export function TriggerTable({ triggers, onChange }: TriggerTableProps) {
  const texts = useTexts(triggerTexts)
  return (
    <Table highlightOnHover layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={56}>{texts.on}</Table.Th>
          <Table.Th>{texts.name}</Table.Th>
          <Table.Th w="16%">{texts.bot}</Table.Th>
          <Table.Th w="23%">{texts.kind}</Table.Th>
          <Table.Th w={112}>{texts.next}</Table.Th>
          <Table.Th w={112}>{texts.last}</Table.Th>
          <Table.Th w={90}>
            <VisuallyHidden>{texts.actions}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {triggers.map((state) => (
          <Row key={state.trigger.id} state={state} onChange={() => onChange(state.trigger)} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface RowProps {
  readonly state: TriggerState
  readonly onChange: () => void
}

function Row({ state, onChange }: RowProps) {
  const { trigger, problem, next } = state
  const language = useLanguage()
  const bot = useBots().data?.find(({ folder }) => folder === trigger.bot)
  return (
    <Table.Tr>
      <Table.Td>
        <OnOff trigger={trigger} />
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={500} dir="auto">
          {trigger.title}
        </Text>
        {problem && (
          <Text size="xs" c="var(--mantine-color-error)">
            {problemLine(problem, language)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm" dir="auto" truncate title={trigger.bot}>
          {bot?.title ?? trigger.bot}
        </Text>
      </Table.Td>
      <Table.Td>
        <Kind trigger={trigger} />
      </Table.Td>
      <Table.Td>{next !== undefined && whenText(next, language)}</Table.Td>
      <Table.Td>
        <LastTime state={state} />
      </Table.Td>
      <Table.Td>
        <Actions trigger={trigger} onChange={onChange} />
      </Table.Td>
    </Table.Tr>
  )
}

function OnOff({ trigger }: { readonly trigger: Trigger }) {
  const save = useMutation(hostQuery.triggers.save.mutationOptions())
  return (
    <Switch
      size="xs"
      aria-label={trigger.title}
      checked={trigger.on}
      disabled={save.isPending}
      onChange={({ currentTarget }) => save.mutate({ ...trigger, on: currentTarget.checked })}
    />
  )
}

/** What it waits for, in a word; below it the parameters that tell it from others of its kind. */
function Kind({ trigger: { kind, params } }: { readonly trigger: Trigger }) {
  const { kinds, params: labels } = useTexts(triggerTexts)
  const detail = Object.entries(params)
    .filter((param): param is [string, string] => typeof param[1] === 'string')
    .map(([name, value]) => paramLabels(labels, name).choices?.[value] ?? value)
  return (
    <>
      <Text size="sm">{kind in kinds ? kinds[kind as keyof typeof kinds] : kind}</Text>
      <Text size="xs" c="dimmed" ff="monospace" truncate title={detail.join(' · ')}>
        {detail.join(' · ')}
      </Text>
    </>
  )
}

function Actions({ trigger, onChange }: { readonly trigger: Trigger; readonly onChange: () => void }) {
  const texts = useTexts(triggerTexts)
  const confirm = useConfirm()
  const remove = useMutation(hostQuery.triggers.remove.mutationOptions())
  const ask = () =>
    confirm({
      title: texts.removeTitle(trigger.title),
      hint: texts.removeHint,
      label: texts.remove,
      onConfirm: () => remove.mutate({ id: trigger.id }),
    })
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Tooltip label={texts.change}>
        <ActionIcon onClick={onChange} aria-label={`${texts.change}: ${trigger.title}`}>
          <Pencil size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={texts.remove}>
        <ActionIcon onClick={ask} aria-label={`${texts.remove}: ${trigger.title}`}>
          <Trash2 size={15} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}
