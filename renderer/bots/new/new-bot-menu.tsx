import { Button, Menu } from '@mantine/core'
import { Circle, Download, FilePlus2, FolderPlus, Plus, ReceiptText } from 'lucide-react'
import { useTexts } from '../../language/index.ts'
import { MenuLink } from '../../parts/links.tsx'
import type { OpenDialog } from '../bot-dialog.tsx'
import { botsTexts } from '../texts.ts'
import { useSample } from './use-sample.tsx'

const SIZE = 15

/** The ways to a new bot. */
export function NewBotMenu({ onOpen }: { readonly onOpen: (dialog: OpenDialog) => void }) {
  const texts = useTexts(botsTexts)
  const sample = useSample((id) => onOpen({ what: 'start', bot: { id, title: texts.fromSample } }))
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button leftSection={<Plus size={14} aria-hidden />} loading={sample.isPending}>
          {texts.newBot}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuLink to="/recorder" leftSection={<Circle size={SIZE} />}>
          {texts.fromRecording}
        </MenuLink>
        <Menu.Item
          leftSection={<ReceiptText size={SIZE} />}
          onClick={() => sample.mutate({ from: 'sample' })}
        >
          {texts.fromSample}
        </Menu.Item>
        <Menu.Item leftSection={<Download size={SIZE} />} onClick={() => onOpen({ what: 'import' })}>
          {texts.fromImport}
        </Menu.Item>
        <Menu.Item leftSection={<FolderPlus size={SIZE} />} onClick={() => onOpen({ what: 'folder' })}>
          {texts.fromFolder}
        </Menu.Item>
        <Menu.Item leftSection={<FilePlus2 size={SIZE} />} onClick={() => onOpen({ what: 'empty' })}>
          {texts.empty}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
