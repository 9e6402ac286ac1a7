import { Checkbox, Group, Table, Text } from '@mantine/core'
import type { RehearsedItem } from '../../main/api/host/contract/run-story.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { DotBadge, type Tone } from '../parts/dot-badge.tsx'
import { shortProblem } from '../parts/problem-words.ts'
import { EvidencePicture } from '../runs/run/evidence-picture.tsx'
import classes from './rehearsal.module.css'
import { rehearsalTexts } from './texts.ts'

const tones: Readonly<Record<RehearsedItem['state'], Tone>> = {
  'would-commit': 'good',
  'would-end': 'off',
  refused: 'off',
  rejected: 'bad',
  failed: 'bad',
  waiting: 'warn',
}

/** True for what the bot came through with, so that it can be approved. */
export function isDoable({ state }: Pick<RehearsedItem, 'state'>): boolean {
  return state === 'would-commit' || state === 'would-end'
}

interface RehearsalTableProps {
  /** The run that was the rehearsal. */
  readonly run: string
  readonly all: readonly RehearsedItem[]
  /** Those of the page. */
  readonly shown: readonly RehearsedItem[]
  /** By reference. */
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ticked: ReadonlySet<string>) => void
}

/** A row an item: what would happen to it, with which values; a tick for each that is to be done, or for all. */
export function RehearsalTable({ run, all, shown, ticked, onTick }: RehearsalTableProps) {
  const texts = useTexts(rehearsalTexts)
  const doable = all.filter(isDoable)
  const isAll = doable.length > 0 && ticked.size === doable.length
  const tickAll = () => onTick(new Set(isAll ? [] : doable.map(({ reference }) => reference)))
  const tick = (reference: string) => {
    const next = new Set(ticked)
    if (!next.delete(reference)) next.add(reference)
    onTick(next)
  }
  return (
    <Table layout="fixed" highlightOnHover className={classes.table ?? ''} aria-label={texts.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={44}>
            <Checkbox
              aria-label={texts.all}
              checked={isAll}
              indeterminate={!isAll && ticked.size > 0}
              disabled={doable.length === 0}
              onChange={tickAll}
            />
          </Table.Th>
          <Table.Th w="20%">{texts.item}</Table.Th>
          <Table.Th w="28%">{texts.what}</Table.Th>
          <Table.Th>{texts.values}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map((item) => (
          <Row
            key={item.position}
            run={run}
            item={item}
            isTicked={ticked.has(item.reference)}
            onTick={() => tick(item.reference)}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface RowProps {
  readonly run: string
  readonly item: RehearsedItem
  readonly isTicked: boolean
  readonly onTick: () => void
}

function Row({ run, item, isTicked, onTick }: RowProps) {
  const texts = useTexts(rehearsalTexts)
  const language = useLanguage()
  const { title, state, sentence, values, error, picture } = item
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={texts.choose(title)}
          checked={isTicked}
          disabled={!isDoable(item)}
          onChange={onTick}
        />
      </Table.Td>
      <Table.Td className={classes.breaks ?? ''}>{title}</Table.Td>
      <Table.Td className={classes.breaks ?? ''}>
        <DotBadge tone={tones[state]}>{texts.states[state]}</DotBadge>
        {sentence && (
          <Text size="sm" dir="auto">
            {sentence[language]}
          </Text>
        )}
        {error && (
          <Text size="xs" c="dimmed" dir="auto">
            {shortProblem(error, language)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Values values={values} />
          {picture !== undefined && <EvidencePicture run={run} file={picture} what={texts.picture} isSmall />}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

function Values({ values }: Pick<RehearsedItem, 'values'>) {
  const texts = useTexts(rehearsalTexts)
  const language = useLanguage()
  return (
    <dl className={classes.values}>
      {values.map(({ name, value, from }) => (
        <div key={name} title={from ? texts.from(from[language]) : texts.fromItem}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
