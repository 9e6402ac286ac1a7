import { useMutation } from '@tanstack/react-query'
import type { BotCard } from '../../main/api/host/contract/bots.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { botsTexts } from './texts.ts'
import { TitleDialog } from './title-dialog.tsx'
import { botsChanged } from './use-bots.ts'

interface RenameDialogProps {
  readonly bot: Pick<BotCard, 'id' | 'title'>
  readonly onClose: () => void
}

/** Gives a bot another title. */
export function RenameDialog({ bot, onClose }: RenameDialogProps) {
  const texts = useTexts(botsTexts)
  const rename = useMutation(
    hostQuery.bots.rename.mutationOptions({
      onSuccess: async () => {
        await botsChanged()
        onClose()
      },
    }),
  )
  return (
    <TitleDialog
      heading={texts.rename}
      title={bot.title}
      label={texts.save}
      isBusy={rename.isPending}
      onTitle={(title) => rename.mutate({ bot: bot.id, title })}
      onClose={onClose}
    />
  )
}
