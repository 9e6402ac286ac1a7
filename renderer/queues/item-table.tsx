import { Anchor, Table, Text } from '@mantine/core'
import type { Item } from '../../main/api/central/contract/items.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { shortProblem } from '../parts/problem-words.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import classes from './queues.module.css'
import { queuesTexts } from './texts.ts'

interface ItemTableProps {
  readonly items: readonly Item[]
  /** Gets the id of the item that was chosen. */
  readonly onOpen: (id: string) => void
}

/** A row an item. */
export function ItemTable({ items, onOpen }: ItemTableProps) {
  const texts = useTexts(queuesTexts)
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={130}>{texts.state}</Table.Th>
          <Table.Th>{texts.reference}</Table.Th>
          <Table.Th>{texts.why}</Table.Th>
          <Table.Th w={70}>{texts.tries}</Table.Th>
          <Table.Th w={110}>{texts.runner}</Table.Th>
          <Table.Th w={150}>{texts.added}</Table.Th>
          <Table.Th w={150}>{texts.ended}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} onOpen={() => onOpen(item.id)} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Row({ item, onOpen }: { readonly item: Item; readonly onOpen: () => void }) {
  const language = useLanguage()
  const why = item.error ? shortProblem(item.error, language) : undefined
  const when = (instant: string | null) => (instant === null ? '' : whenText(Date.parse(instant), language))
  return (
    <Table.Tr className={classes.row ?? ''} onClick={onOpen}>
      <Table.Td>
        <StateBadge state={item.state} />
      </Table.Td>
      <Table.Td className={classes.reference ?? ''}>
        {/* The row takes the mouse; this takes the keyboard. */}
        <Anchor component="button" size="sm" dir="auto" title={item.reference}>
          {item.reference}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <Text size="xs" c="dimmed" lineClamp={2} title={why} dir="auto">
          {why}
        </Text>
      </Table.Td>
      <Table.Td>{item.attempts}</Table.Td>
      <Table.Td>{item.runner}</Table.Td>
      <Table.Td>{when(item.createdAt)}</Table.Td>
      <Table.Td>{when(item.endedAt)}</Table.Td>
    </Table.Tr>
  )
}
