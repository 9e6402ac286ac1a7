import { useMantineColorScheme } from '@mantine/core'
import type { SpotlightActionGroupData } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  CircleDot,
  Eye,
  History,
  Keyboard,
  Languages,
  type LucideIcon,
  Moon,
  Pencil,
  Play,
  Sun,
} from 'lucide-react'
import type { BotCard } from '../../../main/api/host/contract/bots.ts'
import { hostQuery } from '../../host/host.ts'
import { whenText } from '../../language/dates.ts'
import { setLanguage, useLanguage, useTexts } from '../../language/index.ts'
import { partTexts } from '../../parts/texts.ts'
import { navigation } from '../navigation.ts'
import { appTexts } from '../texts.ts'
import { paletteTexts } from './texts.ts'

/** How many runs are recent. */
const RECENT = 5

interface ActionsOptions {
  /** Bots and runs are asked for only while the palette is open. */
  readonly isOpen: boolean
  readonly onStart: (bot: BotCard) => void
  /** Shows all keys. */
  readonly onKeys: () => void
}

/** All that the palette offers, in groups. */
export function useActions(options: ActionsOptions): SpotlightActionGroupData[] {
  const texts = useTexts(paletteTexts)
  return [
    { group: texts.pages, actions: usePages() },
    { group: texts.bots, actions: useBotActions(options) },
    { group: texts.runs, actions: useRecentRuns(options) },
    { group: texts.commands, actions: useCommands(options) },
  ]
}

/** `id` is its own among all actions. */
function action(id: string, label: string, Icon: LucideIcon, onClick: () => void, description?: string) {
  return {
    id,
    label,
    leftSection: <Icon size={16} aria-hidden />,
    onClick,
    ...(description && { description }),
  }
}

function usePages() {
  const texts = useTexts(appTexts)
  const navigate = useNavigate()
  return navigation
    .flat()
    .map(({ to, name, icon }) => action(to, texts.pages[name], icon, () => void navigate({ to })))
}

function useBotActions({ isOpen, onStart }: ActionsOptions) {
  const texts = useTexts(paletteTexts)
  const navigate = useNavigate()
  const bots = useQuery(hostQuery.bots.list.queryOptions({ enabled: isOpen }))
  return (bots.data ?? []).flatMap((bot) => {
    const at = `/bots/${bot.id}`
    return [
      action(at, texts.open(bot.title), Pencil, () => void navigate({ to: at })),
      action(`${at} start`, texts.start(bot.title), Play, () => onStart(bot)),
      action(`${at} rehearse`, texts.rehearse(bot.title), Eye, () => void navigate({ to: `${at}/rehearse` })),
    ]
  })
}

function useRecentRuns({ isOpen }: ActionsOptions) {
  const { states } = useTexts(partTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const recent = useQuery(hostQuery.runs.list.queryOptions({ input: { limit: RECENT }, enabled: isOpen }))
  return (recent.data?.runs ?? []).map(({ id, title, state, started }) =>
    action(
      `run ${id}`,
      title,
      History,
      () => void navigate({ to: `/runs/${id}` }),
      `${states[state]}, ${whenText(started, language)}`,
    ),
  )
}

function useCommands({ onKeys }: ActionsOptions) {
  const texts = useTexts(paletteTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  return [
    action('record', texts.record, CircleDot, () => void navigate({ to: '/recorder' as string })),
    action('light', texts.light, Sun, () => setColorScheme('light')),
    action('dark', texts.dark, Moon, () => setColorScheme('dark')),
    action('language', texts.language, Languages, () => setLanguage(language === 'en' ? 'de' : 'en')),
    action('keys', texts.shortcuts, Keyboard, onKeys, '?'),
  ]
}
