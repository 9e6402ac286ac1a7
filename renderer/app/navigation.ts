import { Bot, type LucideIcon } from 'lucide-react'
import type { appTexts } from './texts.ts'

/** A page that the side of the window leads to. */
export interface NavigationEntry {
  readonly to: string
  readonly name: keyof (typeof appTexts)['en']['pages']
  readonly icon: LucideIcon
}

/** In groups, from what is used daily to what is set once. */
export const navigation: readonly (readonly NavigationEntry[])[] = [[{ to: '/', name: 'bots', icon: Bot }]]
