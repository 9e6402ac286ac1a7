import { Checkbox, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { startTexts } from './texts.ts'

interface OwnDisplayProps {
  readonly bot: string
  readonly isWanted: boolean
  readonly onChange: (isWanted: boolean) => void
}

/** Offers a display of its own to a bot that works on the desktop, or says why there is none to be had. */
export function OwnDisplay({ bot, isWanted, onChange }: OwnDisplayProps) {
  const texts = useTexts(startTexts)
  const { data: offer } = useQuery(hostQuery.runs.ownDisplay.queryOptions({ input: { bot } }))
  if (!offer?.usesDesktop) return null
  if (!offer.isKnownHere || offer.packages.length > 0) {
    return (
      <Text size="xs" c="dimmed">
        {offer.isKnownHere ? texts.ownLacks(offer.packages.join(' ')) : texts.ownNowhere}
      </Text>
    )
  }
  return (
    <Checkbox
      label={texts.own}
      description={texts.ownHint}
      checked={isWanted}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
