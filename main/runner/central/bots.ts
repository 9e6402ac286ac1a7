import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BotError } from '../../../bots/errors/index.ts'
import { readBot } from '../../../bots/index.ts'

/**
 * The bots that can work through items, by name with their folders: each folder given is a bot, or holds bots. One that
 * cannot be read is told and left out. Throws `file-missing` for a folder that is not there, and where there is no bot.
 */
export function findBots(folders: readonly string[], say: (text: string) => void): Map<string, string> {
  const found = new Map<string, string>()
  for (const folder of folders.flatMap(botFolders)) {
    const name = nameOf(folder, say)
    const known = name === undefined ? undefined : found.get(name)
    if (known !== undefined) say(`The bot "${name}" of ${folder} is left out: ${known} has that name too`)
    else if (name !== undefined) found.set(name, folder)
  }
  if (found.size > 0) return found
  throw new BotError('file-missing', 'There is no bot that works through items', {
    expected: 'bots with `transactions`',
    found: folders.join(', '),
    next: 'Name a folder of bots with --bots.',
  })
}

function botFolders(given: string): string[] {
  const folder = resolve(given)
  if (!existsSync(folder)) {
    throw new BotError('file-missing', `The folder of bots ${folder} is not there`, {
      next: 'Check the path behind --bots.',
    })
  }
  if (isBot(folder)) return [folder]
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter(isBot)
}

function isBot(folder: string): boolean {
  return existsSync(join(folder, 'bot.yaml'))
}

/** Undefined where the bot cannot work through items. */
function nameOf(folder: string, say: (text: string) => void): string | undefined {
  try {
    const { name, transactions } = readBot(folder)
    return transactions && name
  } catch (error) {
    say(`The bot in ${folder} is left out: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}
