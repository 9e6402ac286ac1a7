import type { BotCard } from '../../main/api/host/contract/bots.ts'
import { ExportDialog } from './export-dialog.tsx'
import { AddFolderDialog } from './new/add-folder-dialog.tsx'
import { EmptyBotDialog } from './new/empty-bot-dialog.tsx'
import { ImportDialog } from './new/import-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { StartDialog } from './start/start-dialog.tsx'

/** The dialog that is open over the bots, and about which of them. */
export type OpenDialog =
  | { readonly what: 'start' | 'rename'; readonly bot: Pick<BotCard, 'id' | 'title'> }
  | {
      readonly what: 'export'
      readonly bot: Pick<BotCard, 'id'>
      readonly to: 'playwright' | 'chrome-recorder'
    }
  | { readonly what: 'empty' | 'import' | 'folder' }

interface BotDialogProps {
  readonly dialog: OpenDialog
  readonly onClose: () => void
}

/** Draws whichever dialog is open. */
export function BotDialog({ dialog, onClose }: BotDialogProps) {
  switch (dialog.what) {
    case 'start':
      return <StartDialog bot={dialog.bot} onClose={onClose} />
    case 'rename':
      return <RenameDialog bot={dialog.bot} onClose={onClose} />
    case 'export':
      return <ExportDialog bot={dialog.bot} to={dialog.to} onClose={onClose} />
    case 'empty':
      return <EmptyBotDialog onClose={onClose} />
    case 'import':
      return <ImportDialog onClose={onClose} />
    case 'folder':
      return <AddFolderDialog onClose={onClose} />
    default:
      return dialog satisfies never
  }
}
