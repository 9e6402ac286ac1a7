import { Button, Code, Drawer, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CentralLink } from '../../main/api/host/contract/central.ts'
import { hostQuery } from '../host/host.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Loaded } from '../parts/loaded.tsx'
import { ProblemDetails } from '../parts/problem-notice.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { partTexts } from '../parts/texts.ts'
import { Unknown } from '../parts/unknown.tsx'
import { useFocusBack } from '../parts/use-focus-back.ts'
import { ItemActs } from './item-acts.tsx'
import { Commits, Tasks } from './item-history.tsx'
import type { ItemStory } from './item-story.ts'
import classes from './queues.module.css'
import { queuesTexts } from './texts.ts'

interface ItemDrawerProps {
  readonly id: string
  readonly link: CentralLink
  readonly onClose: () => void
}

/** All that central knows of an item, and what may be done to it. */
export function ItemDrawer({ id, link, onClose }: ItemDrawerProps) {
  const texts = useTexts(queuesTexts)
  const { close } = useTexts(partTexts)
  useFocusBack()
  const item = useQuery(hostQuery.central.items.get.queryOptions({ input: { id } }))
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={item.data ? texts.item(item.data.reference) : texts.items}
      closeButtonProps={{ 'aria-label': close }}
    >
      <Loaded query={item} unknown={<UnknownItem onClose={onClose} />}>
        {(story) => (
          <Stack gap="md">
            <ItemActs item={story} link={link} onGone={onClose} />
            <Facts item={story} />
            {story.error && <ProblemDetails problem={story.error} />}
            <Part title={texts.commits}>
              <Commits item={story} link={link} />
            </Part>
            {story.tasks.length > 0 && (
              <Part title={texts.tasks}>
                <Tasks tasks={story.tasks} />
              </Part>
            )}
            <Part title={texts.content}>
              <Code block tabIndex={0} className={classes.content ?? ''}>
                {JSON.stringify(story.content, undefined, 2)}
              </Code>
            </Part>
          </Stack>
        )}
      </Loaded>
    </Drawer>
  )
}

function UnknownItem({ onClose }: Pick<ItemDrawerProps, 'onClose'>) {
  const texts = useTexts(queuesTexts)
  return (
    <Unknown title={texts.unknownItem}>
      <Button onClick={onClose}>{texts.toItems}</Button>
    </Unknown>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={3} mb={6}>
        {title}
      </Title>
      {children}
    </section>
  )
}

function Facts({ item }: { readonly item: ItemStory }) {
  const texts = useTexts(queuesTexts)
  const language = useLanguage()
  const when = (instant: string | null) =>
    instant === null ? undefined : whenText(Date.parse(instant), language)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [texts.state, <StateBadge key="state" state={item.state} />],
    [texts.tries, item.attempts],
    [texts.runner, item.runner],
    [texts.priority, item.priority === 0 ? undefined : item.priority],
    [texts.postponed, when(item.deferUntil)],
    [texts.due, when(item.dueAt)],
    [texts.added, when(item.createdAt)],
    [texts.ended, when(item.endedAt)],
  ]
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Text size="sm" component="span">
          {children}
        </Text>
      </dd>
    </>
  )
}
