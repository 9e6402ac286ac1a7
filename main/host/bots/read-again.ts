import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Bot, readBot } from '../../../bots/index.ts'

/** Reads bots, each again only when something in its folder has changed. Throws as `readBot` does. */
export type ReadBot = (folder: string) => Bot

type Known = { readonly stamp: string } & ({ readonly bot: Bot } | { readonly thrown: unknown })

/** Parsing a bot of thousands of steps takes longer than anybody should wait for a list of bots. */
export function readAgain(): ReadBot {
  const known = new Map<string, Known>()
  return (folder) => {
    const stamp = stampOf(folder)
    const before = known.get(folder)
    const now = before?.stamp === stamp ? before : { stamp, ...read(folder) }
    known.set(folder, now)
    if ('thrown' in now) throw now.thrown
    return now.bot
  }
}

function read(folder: string): { bot: Bot } | { thrown: unknown } {
  try {
    return { bot: readBot(folder) }
  } catch (thrown) {
    return { thrown }
  }
}

/** Says when each file was changed that a bot is made of, and how long it is. */
function stampOf(folder: string): string {
  const parts = ['bot.yaml', 'elements.yaml', 'elements.lock', 'images', ...subflowsOf(folder)]
  return parts
    .map((part) => {
      const found = statSync(join(folder, part), { throwIfNoEntry: false })
      return `${part} ${found?.mtimeMs} ${found?.size}`
    })
    .join('\n')
}

function subflowsOf(folder: string): string[] {
  const subflows = join(folder, 'subflows')
  if (!existsSync(subflows)) return []
  return readdirSync(subflows, { recursive: true, encoding: 'utf8' }).map((name) => join('subflows', name))
}
