import { readFolder, writeFolder } from './folder.ts'
import { type Bot, parseBot, printBot } from './format/index.ts'

export type { Bot } from './format/index.ts'
export { type PlainRunOptions, runBot } from './run.ts'

/** Reads a bot from its folder. Throws `BotErrors` with every problem found, each with its place. */
export function readBot(folder: string): Bot {
  return parseBot(readFolder(folder))
}

/**
 * Writes a bot into a folder, which is made where it is missing. Comments, order and style of the files that are
 * there survive. Throws `disk-full` or `folder-read-only` where that cannot be done.
 */
export function writeBot(bot: Bot, folder: string): void {
  const previous = readFolder(folder, { mayBeMissing: true })
  writeFolder(previous, printBot(bot, previous))
}
