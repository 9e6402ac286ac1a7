import type { Bot } from '../format/index.ts'
import { exportChrome } from './chrome/export.ts'
import type { Omission } from './omission.ts'
import { exportPlaywright } from './playwright/export.ts'

const exporters = { playwright: exportPlaywright, 'chrome-recorder': exportChrome } as const

/** What a bot can be exported to. */
export type ExportFormat = keyof typeof exporters
export const exportFormats: readonly ExportFormat[] = ['playwright', 'chrome-recorder']

export interface Exported {
  readonly text: string
  readonly omissions: readonly Omission[]
}

/** A bot in the format of another product, with all that could not be carried over. */
export function exportBot(bot: Bot, to: ExportFormat): Exported {
  return exporters[to](bot)
}
