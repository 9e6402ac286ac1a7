import { useMutation } from '@tanstack/react-query'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { botsTexts } from '../texts.ts'
import { TitleDialog } from '../title-dialog.tsx'
import { useCreated } from './use-created.ts'

/** Makes a bot without steps and opens it. */
export function EmptyBotDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(botsTexts)
  const open = useCreated()
  const create = useMutation(hostQuery.bots.create.mutationOptions({ onSuccess: ({ bot }) => open(bot) }))
  return (
    <TitleDialog
      heading={texts.empty}
      title=""
      label={texts.create}
      isBusy={create.isPending}
      onTitle={(title) => create.mutate({ from: 'empty', title })}
      onClose={onClose}
    />
  )
}
