import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Happening } from '../../../main/api/host/contract/run-story.ts'
import type { RunItem } from '../../../main/api/host/contract/runs.ts'
import { hostQuery } from '../../host/host.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { EvidencePicture } from './evidence-picture.tsx'
import classes from './run.module.css'
import { runTexts } from './texts.ts'

interface DoubtProps {
  readonly run: string
  readonly item: RunItem
  readonly happenings: readonly Happening[]
  readonly onSettled: () => void
}

/** Asks a person whether a commit happened that nobody knows the end of. */
export function Doubt({ run, item, happenings, onSettled }: DoubtProps) {
  const texts = useTexts(runTexts)
  const language = useLanguage()
  const settle = useMutation(hostQuery.runs.settle.mutationOptions({ onSuccess: onSettled }))
  const say = (happened: boolean) => settle.mutate({ run, reference: item.reference, happened })
  const commit = happenings.find((one) => one.kind === 'commit' && one.state === 'in-doubt')
  const picture = commit?.kind === 'commit' ? (commit.pictures.after ?? commit.pictures.before) : undefined
  return (
    <section className={classes.doubt} aria-label={texts.doubtTitle}>
      <Group align="flex-start" wrap="nowrap">
        <Stack gap={6} flex={1}>
          <Text size="sm" fw={600}>
            {texts.doubtTitle}
          </Text>
          {commit && (
            <Text size="sm" dir="auto">
              {commit.sentence[language]}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {texts.doubtHint}
          </Text>
          <Group gap="xs">
            <Button loading={settle.isPending} onClick={() => say(true)}>
              {texts.happened}
            </Button>
            <Button variant="default" disabled={settle.isPending} onClick={() => say(false)}>
              {texts.notHappened}
            </Button>
          </Group>
        </Stack>
        {picture !== undefined && <EvidencePicture run={run} file={picture} what={texts.before} />}
      </Group>
    </section>
  )
}
