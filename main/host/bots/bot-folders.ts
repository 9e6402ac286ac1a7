import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { BotError } from '../../../bots/errors/index.ts'
import type { BotFolder } from '../../api/host/contract/bots.ts'
import type { Home } from '../home.ts'
import { changeSettings, readSettings } from '../settings.ts'
import { botsIn } from './library.ts'
import { problemOfPath } from './preparation.ts'

const REFUSALS = {
  relative: 'the whole path of a folder',
  missing: 'a folder that is there',
  other: 'a folder, and no file',
} as const

/**
 * The folders whose subfolders are bots: the home's own, and those that a person has added, such as one that a team
 * shares. The bots of a folder that cannot be read just now are missing from the list, and the folder says why.
 */
export function botFolders(home: Home) {
  const added = () => readSettings(home).botFolders
  const keep = (botFolders: string[]): void => {
    changeSettings(home, (old) => ({ ...old, botFolders }))
  }
  return {
    list: (): BotFolder[] => [home.bots, ...added()].map((folder) => botFolder(folder, folder === home.bots)),
    /** Adds one behind the others; one that is there already stays where it is. Throws `input-invalid` or `file-unreadable`. */
    add(folder: string): void {
      refuseUnfit(folder)
      const plain = withoutEnd(folder)
      if (plain !== home.bots && !added().includes(plain)) keep([...added(), plain])
    },
    /** Takes one off the list; its bots stay where they are. */
    remove: (folder: string): void => keep(added().filter((one) => one !== folder)),
    /** Puts one of those that were added before the one above it. */
    raise(folder: string): void {
      const all = added()
      const index = all.indexOf(folder)
      if (index > 0) keep(all.toSpliced(index, 1).toSpliced(index - 1, 0, folder))
    },
  }
}

function botFolder(folder: string, isOwn: boolean): BotFolder {
  // The home makes its own when the first bot is put there.
  const problem = isOwn && !existsSync(folder) ? undefined : problemOf(folder)
  return { folder, isOwn, bots: botsIn(folder).length, ...(problem && { problem }) }
}

function problemOf(folder: string): BotFolder['problem'] {
  if (problemOfPath(folder, 'folder')) return 'missing'
  if (!may(folder, constants.R_OK | constants.X_OK)) return 'unreadable'
  return may(folder, constants.W_OK) ? undefined : 'read-only'
}

function refuseUnfit(folder: string): void {
  const problem = problemOfPath(folder, 'folder')
  if (problem) throw unfit(folder, REFUSALS[problem], 'Correct the path.')
  if (existsSync(join(folder, 'bot.yaml')))
    throw unfit(
      folder,
      'a folder that holds bots',
      'This one is a bot itself: add it on the page of the bots.',
    )
  if (problemOf(folder) === 'unreadable')
    throw new BotError('file-unreadable', 'This folder may not be read', { found: folder, acted: false })
}

function unfit(found: string, expected: string, next: string): BotError {
  return new BotError('input-invalid', 'This is no folder of bots', { expected, found, next, acted: false })
}

function may(folder: string, mode: number): boolean {
  try {
    accessSync(folder, mode)
    return true
  } catch {
    return false
  }
}

/** `/team/bots/` and `/team/bots` are one. */
function withoutEnd(folder: string): string {
  return join(folder, '.')
}
