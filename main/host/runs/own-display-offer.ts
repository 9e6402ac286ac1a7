import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Bot } from '../../../bots/format/model.ts'
import type { OwnDisplayOffer } from '../../api/host/contract/runs.ts'
import { usesFamily } from '../bot-steps.ts'
import { programs } from '../virtual-desktop/programs.ts'

/** Whether a bot has a use for a display of its own, and what keeps this machine from giving it one. */
export function ownDisplayOffer(
  bot: Bot,
  platform: NodeJS.Platform = process.platform,
  path = process.env.PATH ?? '',
): OwnDisplayOffer {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  const isThere = (program: string) => folders.some((folder) => existsSync(join(folder, program)))
  const lacking = Object.entries(programs).filter(([program]) => !isThere(program))
  return {
    usesDesktop: usesFamily(bot, 'desktop') || usesFamily(bot, 'screen'),
    isKnownHere: platform === 'linux',
    packages: lacking.map(([, name]) => name),
  }
}
