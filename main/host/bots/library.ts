import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BotError } from '../../../bots/errors/index.ts'
import type { Home } from '../home.ts'
import { changeSettings, readSettings } from '../settings.ts'

export type BotLibrary = ReturnType<typeof botLibrary>

/** A bot that this PC knows: by where it stands, whether it can be read or not. */
export interface KnownBot {
  /** The same as long as the folder has its name; fit for an address. */
  readonly id: string
  /** Absolute. */
  readonly folder: string
}

/** Which bots there are: those in the home, and those in other folders that a person has added. */
export function botLibrary(home: Home) {
  const all = (): KnownBot[] => {
    const own = foldersIn(home.bots).filter((folder) => existsSync(join(folder, 'bot.yaml')))
    return [...new Set([...own, ...readSettings(home).bots])].map((folder) => ({ id: idOf(folder), folder }))
  }
  return {
    all,
    idOf,
    /** The folder of a bot. Throws `bot-unknown`. */
    folderOf(id: string): string {
      const found = all().find((bot) => bot.id === id)
      if (found) return found.folder
      throw new BotError('bot-unknown', 'This bot is not among those of this PC', { found: id, acted: false })
    },
    /** Adds a folder outside of the home; gives its id. */
    add(folder: string): string {
      const added = resolve(folder)
      const isKnown = all().some((bot) => bot.folder === added)
      if (!isKnown) changeSettings(home, (old) => ({ ...old, bots: [...old.bots, added] }))
      return idOf(added)
    },
    /** Takes a folder outside of the home off the list; the bot itself stays. */
    forget(id: string): void {
      changeSettings(home, (old) => ({ ...old, bots: old.bots.filter((folder) => idOf(folder) !== id) }))
    },
  }
}

function idOf(folder: string): string {
  return createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort()
}
