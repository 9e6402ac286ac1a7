import { readBot } from '../../../bots/index.ts'
import { credential } from '../../../bots/steps/params.ts'
import type { ContextOptions } from '../../../recorder/index.ts'
import { runAssets } from '../../runner/watched-run.ts'
import type { Home } from '../home.ts'

/** How the pages of a bot are opened, for a recording that goes on where the bot stood. Throws as its files and assets do. */
export function pagesOfBot(folder: string, home: Home): ContextOptions {
  const bot = readBot(folder)
  const { timezone, httpCredentials, permissions, ...same } = bot.browser ?? {}
  return {
    ...same,
    ...(permissions && { permissions }),
    ...(timezone !== undefined && { timezoneId: timezone }),
    ...(httpCredentials && { httpCredentials: account(runAssets(bot, home, {})(httpCredentials.asset)) }),
  }
}

/** The recorder keeps the password as a secret of the recording. */
function account(value: unknown): { username: string; password: string } {
  const { user, password } = credential.parse(value)
  return { username: user, password: password.reveal() }
}
