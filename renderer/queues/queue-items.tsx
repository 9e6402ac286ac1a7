import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { itemStates, type Queue } from '../../main/api/central/contract/queues.ts'
import type { CentralLink } from '../../main/api/host/contract/central.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { partTexts } from '../parts/texts.ts'
import { ItemDrawer } from './item-drawer.tsx'
import { ItemTable } from './item-table.tsx'
import { QueueHead } from './queue-head.tsx'
import classes from './queues.module.css'
import { queuesTexts } from './texts.ts'
import { useShown } from './use-shown.ts'

const PAGE = 50
/** How long a person has to stop typing before it is looked for; milliseconds. */
const TYPING = 250

type State = (typeof itemStates)[number]

interface QueueItemsProps {
  readonly queue: Queue
  readonly link: CentralLink
}

/** The items of a queue, by state and by a part of their reference. */
export function QueueItems({ queue, link }: QueueItemsProps) {
  const texts = useTexts(queuesTexts)
  const { shown, go, narrow } = useShown()
  const { state, find, item: open } = shown
  const [wanted, setWanted] = useState(find ?? '')
  const look = useDebouncedCallback((text: string) => narrow({ find: text.trim() }), TYPING)
  const items = useInfiniteQuery(
    hostQuery.central.items.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ queue: queue.name, state, find, cursor, limit: PAGE }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const entries = items.data?.pages.flatMap((page) => page.entries)
  return (
    <section className={classes.items} aria-label={queue.title}>
      <QueueHead queue={queue} link={link} />
      <Group gap="sm">
        <StateChoice queue={queue} state={state} onChange={(chosen) => narrow({ state: chosen })} />
        <TextInput
          w={240}
          aria-label={texts.find}
          placeholder={texts.find}
          leftSection={<Search size={14} aria-hidden />}
          value={wanted}
          onChange={({ currentTarget }) => {
            setWanted(currentTarget.value)
            look(currentTarget.value)
          }}
        />
      </Group>
      {items.error && <ProblemNotice error={items.error} onAgain={() => void items.refetch()} />}
      {entries?.length === 0 && (
        <Text size="sm" c="dimmed">
          {state || find ? texts.nothingFound : `${texts.noItems}. ${texts.noItemsHint}`}
        </Text>
      )}
      {entries && entries.length > 0 && (
        <ItemTable items={entries} onOpen={(item) => go({ ...shown, queue: queue.name, item })} />
      )}
      {items.hasNextPage && (
        <Button
          variant="default"
          loading={items.isFetchingNextPage}
          onClick={() => void items.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          {texts.more}
        </Button>
      )}
      {open && <ItemDrawer id={open} link={link} onClose={() => narrow({ item: undefined })} />}
    </section>
  )
}

interface StateChoiceProps {
  readonly queue: Queue
  readonly state: State | undefined
  readonly onChange: (state: State | undefined) => void
}

function StateChoice({ queue: { counts }, state, onChange }: StateChoiceProps) {
  const texts = useTexts(queuesTexts)
  const { states } = useTexts(partTexts)
  const data = itemStates.map((each) => ({ value: each, label: `${states[each]} (${counts[each] ?? 0})` }))
  return (
    <Select
      w={200}
      aria-label={texts.state}
      placeholder={texts.all}
      data={data}
      value={state ?? null}
      clearable
      clearButtonProps={{ 'aria-label': texts.all }}
      onChange={(chosen) => onChange(itemStates.find((each) => each === chosen))}
    />
  )
}
