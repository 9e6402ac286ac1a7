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
  /** The folder of bots that it stands in, where a person has added that. */
  readonly within?: string
}

/** Which bots there are: those in the home, those that a person has added, and those in added folders of bots. */
export function botLibrary(home: Home) {
  const all = (): KnownBot[] => {
    const { bots, botFolders } = readSettings(home)
    const single = [...new Set([...botsIn(home.bots), ...bots])]
    const shared = botFolders.flatMap((within) => botsIn(within).map((folder) => ({ folder, within })))
    return [
      ...single.map((folder) => ({ id: idOf(folder), folder })),
      ...shared
        .filter(({ folder }) => !single.includes(folder))
        .map((bot) => ({ id: idOf(bot.folder), ...bot })),
    ]
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

/** The folders of the bots in a folder, by name; none where it is not there or cannot be read. */
export function botsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name))
      .filter((inner) => existsSync(join(inner, 'bot.yaml')))
      .sort()
  } catch {
    return []
  }
}
