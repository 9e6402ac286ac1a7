import { useQuery } from '@tanstack/react-query'
import type { BotCard } from '../../../main/api/host/contract/bots.ts'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { StartForm } from './start-form.tsx'
import { startTexts } from './texts.ts'

interface StartDialogProps {
  readonly bot: Pick<BotCard, 'id' | 'title'>
  readonly onClose: () => void
}

/** Asks what a bot has to know, then runs or rehearses it and shows the run. */
export function StartDialog({ bot, onClose }: StartDialogProps) {
  const texts = useTexts(startTexts)
  // Never from memory: what was missing a moment ago may be there by now.
  const preparation = useQuery(
    hostQuery.bots.preparation.queryOptions({ input: { bot: bot.id }, staleTime: 0, gcTime: 0 }),
  )
  return (
    <Dialog title={texts.start(preparation.data?.title ?? bot.title)} onClose={onClose}>
      <Loaded query={preparation}>
        {(ready) => <StartForm bot={bot.id} preparation={ready} onClose={onClose} />}
      </Loaded>
    </Dialog>
  )
}
