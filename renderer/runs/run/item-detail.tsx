import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RunItem } from '../../../main/api/host/contract/runs.ts'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { KeepFocus } from '../../parts/keep-focus.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { ProblemDetails } from '../../parts/problem-notice.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { ByHand } from './by-hand.tsx'
import { Doubt } from './doubt.tsx'
import type { FollowedRun } from './followed.ts'
import { Readings } from './readings.tsx'
import classes from './run.module.css'
import { runTexts } from './texts.ts'
import { Timeline } from './timeline.tsx'

/** How often what happens to an item under way is looked at; milliseconds. */
const LOOK = 700
/** How long the story of an item that is not shown any more is kept: a run may go through many; milliseconds. */
const KEPT = 5_000

interface ItemDetailProps {
  readonly followed: FollowedRun
  /** -1 for what happened outside of all items. */
  readonly position: number
  readonly item: RunItem | undefined
  readonly onChange: () => void
}

/** One item: what became of it, what a person can do about it, and all that happened to it. */
export function ItemDetail({ followed: { run, doing }, position, item, onChange }: ItemDetailProps) {
  const texts = useTexts(runTexts)
  const isUnderWay = run.state === 'running' && (item?.state === 'running' || doing?.position === position)
  const story = useQuery(
    hostQuery.runs.story.queryOptions({
      input: { run: run.id, position },
      refetchInterval: isUnderWay ? LOOK : false,
      // What became of it is told by the feed: with it the story is another one.
      queryKey: ['story', run.id, position, run.state, item?.state, item?.attempts, item?.ended],
      placeholderData: (before) => before,
      gcTime: KEPT,
    }),
  )
  return (
    <KeepFocus>
      <Stack gap="md">
        {item ? (
          <ItemHead run={run} item={item} onChange={onChange} />
        ) : (
          <h2 className={classes.subject}>{texts.outside}</h2>
        )}
        <Loaded query={story}>
          {({ happenings, left, readings, byHand }) => (
            <>
              {item?.state === 'in-doubt' && (
                <Doubt run={run.id} item={item} happenings={happenings} onSettled={onChange} />
              )}
              {readings.length > 0 && <Readings readings={readings} />}
              <Timeline run={run.id} happenings={happenings} left={left} byHand={byHand} />
            </>
          )}
        </Loaded>
      </Stack>
    </KeepFocus>
  )
}

interface ItemHeadProps {
  readonly run: FollowedRun['run']
  readonly item: RunItem
  readonly onChange: () => void
}

function ItemHead({ run, item, onChange }: ItemHeadProps) {
  const texts = useTexts(runTexts)
  const { state, title, reference, attempts, error, byPerson } = item
  const isOpen = state !== 'done' && state !== 'refused' && run.state !== 'running'
  return (
    <Stack gap={6}>
      <Group gap="sm">
        <h2 className={classes.subject} dir="auto">
          {reference === run.id ? texts.whole : title}
        </h2>
        <StateBadge state={state} />
        {isOpen && <ByHand run={run.id} item={item} onDone={onChange} />}
      </Group>
      <Text size="xs" c="dimmed" className={classes.breaks ?? ''}>
        {texts.reference} <bdi>{reference}</bdi>
        {attempts > 1 && ` · ${texts.tries(attempts)}`}
        {byPerson !== undefined && ` · ${texts.byHand(byPerson)}`}
      </Text>
      {state === 'waiting' && (
        <Text size="sm">
          {texts.waits}{' '}
          <Anchor component={Link} to={'/inbox' as string} size="sm">
            {texts.answer}
          </Anchor>
        </Text>
      )}
      {error && (
        <div className={classes.problem} data-state={state}>
          <ProblemDetails problem={error} />
        </div>
      )}
    </Stack>
  )
}
