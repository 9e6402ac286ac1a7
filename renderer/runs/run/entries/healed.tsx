import { Group, Text } from '@mantine/core'
import type { Happening } from '../../../../main/api/host/contract/run-story.ts'
import { useTexts } from '../../../language/index.ts'
import { EvidencePicture } from '../evidence-picture.tsx'
import { runTexts } from '../texts.ts'

interface HealedEntryProps {
  readonly run: string
  readonly healed: Extract<Happening, { kind: 'healed' }>
}

/** An element that was recognised by what it looks like, beside what was recorded. */
export function HealedEntry({ run, healed }: HealedEntryProps) {
  const texts = useTexts(runTexts)
  const { element, score, lead, recorded, found } = healed
  return (
    <>
      <span>{texts.healed(element)}</span>
      <Text size="xs" c="dimmed">
        {texts.sure(Math.floor(score * 100))}, {texts.lead(Math.floor(lead * 100))}
      </Text>
      <Group gap="sm" mt={4} align="flex-start">
        {recorded !== undefined && <EvidencePicture run={run} file={recorded} what={texts.recorded} />}
        {found !== undefined && <EvidencePicture run={run} file={found} what={texts.found} />}
      </Group>
    </>
  )
}
