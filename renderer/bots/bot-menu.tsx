import { ActionIcon, Menu } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import {
  Copy,
  EllipsisVertical,
  FileOutput,
  FolderOpen,
  ListChecks,
  Pencil,
  TextCursorInput,
  Trash2,
} from 'lucide-react'
import type { BotCard } from '../../main/api/host/contract/bots.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { MenuLink } from '../parts/links.tsx'
import { useConfirm } from '../parts/use-confirm.tsx'
import type { OpenDialog } from './bot-dialog.tsx'
import { botsTexts } from './texts.ts'
import { botsChanged } from './use-bots.ts'

interface BotMenuProps {
  readonly bot: BotCard
  readonly onOpen: (dialog: OpenDialog) => void
}

const SIZE = 15

/** What else can be done with a bot. */
export function BotMenu({ bot, onOpen }: BotMenuProps) {
  const texts = useTexts(botsTexts)
  const { copy } = useClipboard()
  const isBroken = bot.problems > 0
  const duplicate = useMutation(hostQuery.bots.duplicate.mutationOptions({ onSuccess: botsChanged }))
  const copyPath = () => {
    copy(bot.folder)
    notifications.show({ message: texts.copied, autoClose: 2_000, withCloseButton: false })
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={texts.more(bot.title)}>
          <EllipsisVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuLink to="/bots/$bot" params={{ bot: bot.id }} leftSection={<Pencil size={SIZE} />}>
          {texts.edit}
        </MenuLink>
        <MenuLink
          to="/bots/$bot/rehearse"
          params={{ bot: bot.id }}
          leftSection={<ListChecks size={SIZE} />}
          disabled={isBroken}
        >
          {texts.rehearse}
        </MenuLink>
        <Menu.Divider />
        <Menu.Item
          leftSection={<TextCursorInput size={SIZE} />}
          disabled={isBroken}
          onClick={() => onOpen({ what: 'rename', bot })}
        >
          {texts.rename}
        </Menu.Item>
        <Menu.Item
          leftSection={<Copy size={SIZE} />}
          disabled={isBroken}
          onClick={() => duplicate.mutate({ bot: bot.id })}
        >
          {texts.duplicate}
        </Menu.Item>
        {(['playwright', 'chrome-recorder'] as const).map((to) => (
          <Menu.Item
            key={to}
            leftSection={<FileOutput size={SIZE} />}
            disabled={isBroken}
            onClick={() => onOpen({ what: 'export', bot, to })}
          >
            {texts.exportTo[to]}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<FolderOpen size={SIZE} />} onClick={copyPath}>
          {texts.copyPath}
        </Menu.Item>
        {bot.within === undefined && (
          <>
            <Menu.Divider />
            <RemoveItem bot={bot} />
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function RemoveItem({ bot: { id, title, folder, isOwn } }: Pick<BotMenuProps, 'bot'>) {
  const texts = useTexts(botsTexts)
  const confirm = useConfirm()
  const remove = useMutation(hostQuery.bots.remove.mutationOptions({ onSuccess: botsChanged }))
  const ask = () =>
    confirm({
      title: <bdi>{isOwn ? texts.deleteTitle(title) : texts.removeTitle(title)}</bdi>,
      hint: isOwn ? texts.deleteHint(folder) : texts.removeHint(folder),
      label: isOwn ? texts.delete : texts.remove,
      onConfirm: () => remove.mutate({ bot: id, how: isOwn ? 'delete' : 'forget' }),
    })
  return (
    <Menu.Item leftSection={<Trash2 size={SIZE} />} color="red" onClick={ask}>
      {isOwn ? texts.delete : texts.remove}
    </Menu.Item>
  )
}
