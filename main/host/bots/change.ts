import { cpSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Journal } from '../../../bots/engine/journal/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { readBot, writeBot } from '../../../bots/index.ts'
import type { Home } from '../home.ts'
import { filled } from './create.ts'
import type { BotLibrary } from './library.ts'
import { newFolder } from './new-folder.ts'

/** So many runs of a bot are looked at; more do not go on at a time. */
const MOST_RUNNING = 50

/** Gives a bot another title; comments and order in its file stay. Throws BotErrors where it is broken. */
export function renameBot(folder: string, title: string): void {
  writeBot({ ...readBot(folder), title }, folder)
}

/** Copies a bot with all that stands in its folder; the copy has a name of its own. Gives its folder. */
export function duplicateBot(home: Home, folder: string): string {
  const bot = readBot(folder)
  const made = filled(newFolder(home, bot.name), (place) => {
    cpSync(folder, place.folder, { recursive: true })
    const title = `${bot.title ?? bot.name} (${place.name.slice(bot.name.length + 1) || 'copy'})`
    writeBot({ ...bot, folder: place.folder, name: place.name, title }, place.folder)
    return []
  })
  return made.folder
}

interface Removal {
  readonly home: Home
  readonly library: BotLibrary
  readonly journal: Journal
}

/**
 * Takes a bot off the list; `delete` removes its folder. Throws `run-locked` while it runs, and `wrong-use` where a folder
 * is to be deleted that is not the home's, one forgotten that is, or one taken away that stands in an added folder of bots.
 */
export function removeBot({ home, library, journal }: Removal, id: string, how: 'forget' | 'delete'): void {
  const folder = library.folderOf(id)
  const isOwn = dirname(folder) === home.bots
  const within = library.all().find((bot) => bot.id === id)?.within
  if (within !== undefined) throw inTeamFolder(within)
  refuseWhileRunning(journal, folder)
  if (isOwn !== (how === 'delete')) {
    throw new BotError('wrong-use', 'This cannot be done with this bot', {
      expected: isOwn ? 'to delete it' : 'to take it off the list',
      found: folder,
      next: isOwn ? 'Delete it, or move its folder away.' : 'Delete the folder yourself where you want that.',
      acted: false,
    })
  }
  if (isOwn) rmSync(folder, { recursive: true })
  else library.forget(id)
}

function inTeamFolder(within: string): BotError {
  return new BotError('wrong-use', 'This bot is shown because its folder of bots is', {
    found: within,
    next: 'Take that folder off the list in the settings, or move the bot out of it.',
    acted: false,
  })
}

function refuseWhileRunning(journal: Journal, folder: string): void {
  const running = journal.runList.page({ folder, state: 'running', limit: MOST_RUNNING })
  if (!running.some(({ id }) => journal.isCarried(id))) return
  throw new BotError('run-locked', 'This bot is running', {
    next: 'Stop its run, then try again.',
    acted: false,
  })
}
