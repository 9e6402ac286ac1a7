import { Button, Group, Table, Text, Tooltip, VisuallyHidden } from '@mantine/core'
import { CircleAlert, Play } from 'lucide-react'
import type { BotCard } from '../../main/api/host/contract/bots.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { PageLink } from '../parts/links.tsx'
import { shortProblem } from '../parts/problem-words.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import type { OpenDialog } from './bot-dialog.tsx'
import { BotMenu } from './bot-menu.tsx'
import classes from './bots.module.css'
import { botsTexts } from './texts.ts'

interface BotsTableProps {
  readonly bots: readonly BotCard[]
  readonly onOpen: (dialog: OpenDialog) => void
}

/** A row a bot: what it is, how its last run went, and what can be done with it. */
export function BotsTable({ bots, onOpen }: BotsTableProps) {
  const texts = useTexts(botsTexts)
  return (
    <Table highlightOnHover layout="fixed" className={classes.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.name}</Table.Th>
          <Table.Th w={170}>{texts.lastRun}</Table.Th>
          <Table.Th w={170}>{texts.when}</Table.Th>
          <Table.Th w={140}>
            <VisuallyHidden>{texts.actions}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bots.map((bot) => (
          <Table.Tr key={bot.id}>
            <Table.Td>
              <Name bot={bot} />
            </Table.Td>
            <LastRun bot={bot} />
            <Table.Td>
              <Group gap={4} justify="flex-end" wrap="nowrap">
                <StartButton bot={bot} onStart={() => onOpen({ what: 'start', bot })} />
                <BotMenu bot={bot} onOpen={onOpen} />
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Name({ bot: { id, title, folder, problem, problems } }: { readonly bot: BotCard }) {
  const texts = useTexts(botsTexts)
  return (
    <>
      <PageLink
        to="/bots/$bot"
        params={{ bot: id }}
        size="sm"
        fw={500}
        c="var(--mantine-color-text)"
        dir="auto"
      >
        {title}
      </PageLink>
      {problem === undefined ? (
        <Text size="xs" c="dimmed" truncate="end" title={folder}>
          <bdi>{folder}</bdi>
        </Text>
      ) : (
        <Text size="xs" c="var(--mantine-color-error)" className={classes.problem ?? ''}>
          <CircleAlert size={12} aria-hidden /> {texts.broken(problems - 1)}: <bdi>{problem}</bdi>
        </Text>
      )}
    </>
  )
}

function LastRun({ bot: { lastRun } }: { readonly bot: BotCard }) {
  const texts = useTexts(botsTexts)
  const language = useLanguage()
  if (!lastRun) {
    return (
      <Table.Td colSpan={2}>
        <Text size="xs" c="dimmed">
          {texts.never}
        </Text>
      </Table.Td>
    )
  }
  const { id, state, rehearsal, started, error } = lastRun
  return (
    <>
      <Table.Td title={error ? shortProblem(error, language) : ''}>
        <PageLink to="/runs/$run" params={{ run: id }} c="var(--mantine-color-text)">
          <StateBadge state={state} />
        </PageLink>
      </Table.Td>
      <Table.Td>
        <Text size="xs">{whenText(started, language)}</Text>
        {rehearsal && (
          <Text size="xs" c="dimmed">
            {texts.rehearsal}
          </Text>
        )}
      </Table.Td>
    </>
  )
}

interface StartButtonProps {
  readonly bot: BotCard
  readonly onStart: () => void
}

function StartButton({ bot: { title, problems }, onStart }: StartButtonProps) {
  const texts = useTexts(botsTexts)
  const button = (
    <Button
      variant="light"
      size="compact-sm"
      leftSection={<Play size={13} aria-hidden />}
      aria-label={texts.startOf(title)}
      {...(problems > 0 && { 'data-disabled': true, 'aria-disabled': true })}
      onClick={() => problems === 0 && onStart()}
    >
      {texts.start}
    </Button>
  )
  return problems > 0 ? <Tooltip label={texts.mend}>{button}</Tooltip> : button
}
