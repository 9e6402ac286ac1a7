import { readFolder } from './folder.ts'
import { type Bot, parseBot } from './format/index.ts'

export type { Bot } from './format/index.ts'

/** Reads a bot from its folder. Throws `BotErrors` with every problem found, each with its place. */
export function readBot(folder: string): Bot {
  return parseBot(readFolder(folder))
}
