import { Button, Group, Pagination, Text, Tooltip } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Play } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { RehearsedItem } from '../../main/api/host/contract/run-story.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Loaded } from '../parts/loaded.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import classes from './rehearsal.module.css'
import { isDoable, RehearsalTable } from './rehearsal-table.tsx'
import { rehearsalTexts } from './texts.ts'

/** Rows that are drawn at a time. */
const PAGE = 100

interface RehearsalViewProps {
  /** The run that was the rehearsal. */
  readonly run: string
  readonly bot: string
  /** Further buttons. */
  readonly children?: ReactNode
}

/** What a bot would do, item by item; what is ticked of it can be done. */
export function RehearsalView({ run, bot, children }: RehearsalViewProps) {
  const rehearsal = useQuery(hostQuery.runs.rehearsal.queryOptions({ input: { run } }))
  return (
    <Loaded query={rehearsal}>
      {({ items }) => (
        <Approval run={run} bot={bot} items={items}>
          {children}
        </Approval>
      )}
    </Loaded>
  )
}

interface ApprovalProps extends RehearsalViewProps {
  readonly items: readonly RehearsedItem[]
}

function Approval({ run, bot, items, children }: ApprovalProps) {
  const texts = useTexts(rehearsalTexts)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(items.filter(isDoable).map(({ reference }) => reference)),
  )
  const [page, setPage] = useState(1)
  const only = [...ticked]
  return (
    <div className={classes.view}>
      <Scrolled className={classes.scroll} label={texts.table}>
        {items.length === 0 ? (
          <Text size="sm">{texts.nothing}</Text>
        ) : (
          <RehearsalTable
            run={run}
            all={items}
            shown={items.slice((page - 1) * PAGE, page * PAGE)}
            ticked={ticked}
            onTick={setTicked}
          />
        )}
      </Scrolled>
      <Group className={classes.foot ?? ''} gap="sm">
        {items.length > PAGE && (
          <Pagination
            size="sm"
            aria-label={texts.pages}
            total={Math.ceil(items.length / PAGE)}
            value={page}
            onChange={setPage}
          />
        )}
        <Text size="xs" c="dimmed" flex={1}>
          {texts.doHint}
        </Text>
        {children}
        <DoThese run={run} bot={bot} only={only} />
      </Group>
    </div>
  )
}

interface DoTheseProps {
  readonly run: string
  readonly bot: string
  readonly only: string[]
}

function DoThese({ run: rehearsal, bot, only }: DoTheseProps) {
  const texts = useTexts(rehearsalTexts)
  const navigate = useNavigate()
  const start = useMutation(
    hostQuery.runs.start.mutationOptions({
      onSuccess: ({ run }) => navigate({ to: `/runs/${run}` as string }),
    }),
  )
  return (
    <Tooltip label={texts.doHint} multiline w={260}>
      <Button
        leftSection={<Play size={13} aria-hidden />}
        loading={start.isPending}
        disabled={only.length === 0}
        onClick={() => start.mutate({ bot, rehearsal, only })}
      >
        {texts.doThese(only.length)}
      </Button>
    </Tooltip>
  )
}
