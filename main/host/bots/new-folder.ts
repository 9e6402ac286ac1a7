import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { BotError } from '../../../bots/errors/index.ts'
import type { Home } from '../home.ts'

/** A place for a new bot: its name is fit for a file, and no other bot of the home has it. */
export interface NewFolder {
  readonly name: string
  readonly folder: string
}

const MOST_OF_A_NAME = 60
const MOST_ALIKE = 10_000

/** Takes a folder in the home, named after what people call the bot. Throws `folder-read-only`. */
export function newFolder(home: Home, title: string): NewFolder {
  const wish = nameOf(title)
  for (let count = 1; count <= MOST_ALIKE; count++) {
    const name = count === 1 ? wish : `${wish}-${count}`
    const folder = join(home.bots, name)
    if (existsSync(folder)) continue
    makeFolder(folder)
    return { name, folder }
  }
  throw new BotError('file-exists', `There are too many bots called ${wish}`, { acted: false })
}

/** A name as bots have it: small letters and digits with - between words; `bot` where nothing of a title can be one. */
export function nameOf(title: string): string {
  const plain = title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_OF_A_NAME)
    .replace(/^-|-$/g, '')
  return plain || 'bot'
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new BotError('folder-read-only', `${folder} cannot be made`, {
      found: cause instanceof Error ? cause.message : String(cause),
      acted: false,
      cause,
    })
  }
}
