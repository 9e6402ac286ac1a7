import { Group } from '@mantine/core'
import type { DoneByHand } from '../../../../main/api/host/contract/run-story.ts'
import { useTexts } from '../../../language/index.ts'
import { PageLink } from '../../../parts/links.tsx'
import { EvidencePicture } from '../evidence-picture.tsx'
import classes from '../run.module.css'
import { runTexts } from '../texts.ts'

interface ByHandEntryProps {
  readonly run: string
  readonly byHand: DoneByHand
}

/** What a person did of an item: its steps with pictures, and where they can be taken from. */
export function ByHandEntry({ run, byHand: { who, steps, recording, bot } }: ByHandEntryProps) {
  const texts = useTexts(runTexts)
  return (
    <>
      <span>{texts.doneSteps(who, steps.length)}</span>
      <ol className={classes.byHand}>
        {[...steps.entries()].map(([place, { sentence, picture }]) => (
          <li key={place}>
            <Group gap="sm" align="flex-start" wrap="nowrap" justify="space-between">
              <span dir="auto">{sentence}</span>
              {picture !== undefined && (
                <EvidencePicture run={run} file={picture} what={`${texts.doneThen}: ${sentence}`} isSmall />
              )}
            </Group>
          </li>
        ))}
      </ol>
      {recording !== undefined && (
        <PageLink to="/recorder/$recording/review" params={{ recording }} size="sm">
          {texts.useInBot}
        </PageLink>
      )}
      {bot !== undefined && (
        <PageLink to="/bots/$bot" params={{ bot }} size="sm">
          {texts.toItsBot}
        </PageLink>
      )}
    </>
  )
}
