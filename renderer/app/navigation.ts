import {
  Bot,
  CircleDot,
  History,
  Inbox,
  KeyRound,
  ListTodo,
  type LucideIcon,
  ServerCog,
  Settings,
  Waypoints,
  Zap,
} from 'lucide-react'
import type { appTexts } from './texts.ts'

/** A page that the side of the window leads to. */
export interface NavigationEntry {
  readonly to: string
  readonly name: keyof (typeof appTexts)['en']['pages']
  readonly icon: LucideIcon
}

/** In groups, from what is used daily to what is set once. */
export const navigation: readonly (readonly NavigationEntry[])[] = [
  [
    { to: '/', name: 'bots', icon: Bot },
    { to: '/recorder', name: 'recorder', icon: CircleDot },
    { to: '/runs', name: 'runs', icon: History },
    { to: '/inbox', name: 'inbox', icon: Inbox },
    { to: '/triggers', name: 'triggers', icon: Zap },
  ],
  [
    { to: '/queues', name: 'queues', icon: ListTodo },
    { to: '/runners', name: 'runners', icon: ServerCog },
    { to: '/routes', name: 'routes', icon: Waypoints },
  ],
  [
    { to: '/vault', name: 'vault', icon: KeyRound },
    { to: '/settings', name: 'settings', icon: Settings },
  ],
]
