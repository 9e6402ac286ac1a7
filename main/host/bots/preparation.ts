import { statSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { isWhole, type Journal } from '../../../bots/engine/journal/index.ts'
import { type Bot, readBot } from '../../../bots/index.ts'
import type { Preparation } from '../../api/host/contract/bots.ts'
import { usesFamily } from '../bot-steps.ts'
import { hasDisplay } from '../display.ts'
import type { Home } from '../home.ts'
import { readSettings } from '../settings.ts'
import { openVault } from '../vault/index.ts'
import { inputsOf } from './cards.ts'

/** What has to be known before a bot starts: its inputs as they were the last time, and what is missing. */
export function preparationOf(folder: string, home: Home, journal: Journal): Preparation {
  const bot = readBot(folder)
  return {
    title: bot.title ?? bot.name,
    inputs: inputsOf(bot),
    values: { ...defaultsOf(bot), ...lastValues(bot, journal) },
    missing: missingAssets(bot, home),
    usesBrowser: usesFamily(bot, 'browser'),
    hasDisplay: hasDisplay(),
  }
}

/** What keeps a path from being that of a file or folder; nothing where it is one. */
export function problemOfPath(
  path: string,
  type: 'file' | 'folder',
): 'relative' | 'missing' | 'other' | undefined {
  if (!isAbsolute(path)) return 'relative'
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 'missing'
  return (type === 'file' ? found.isFile() : found.isDirectory()) ? undefined : 'other'
}

/** Paths in a bot's file begin at its folder. */
function defaultsOf({ inputs, folder }: Bot): Record<string, unknown> {
  const given = inputs.filter((input) => input.default !== undefined)
  return Object.fromEntries(
    given.map(({ name, type, default: value }) => [
      name,
      type === 'file' || type === 'folder' ? resolve(folder, String(value)) : value,
    ]),
  )
}

/** What the inputs were in the newest run; one from which a secret was left out is asked for again. */
function lastValues({ inputs, folder }: Bot, journal: Journal): Record<string, unknown> {
  const [last] = journal.runList.page({ folder, limit: 1 })
  const names = new Set(inputs.map(({ name }) => name))
  const known = Object.entries(last?.inputs ?? {}).filter(
    ([name, value]) => names.has(name) && value !== null && isWhole(JSON.stringify(value)),
  )
  return Object.fromEntries(known)
}

function missingAssets({ assets }: Bot, home: Home): Preparation['missing'] {
  const kept = new Set([
    ...openVault(home)
      .list()
      .map(({ name }) => name),
    ...Object.keys(readSettings(home).assets),
  ])
  return assets.filter(({ name }) => !kept.has(name)).map(({ name, type, title }) => ({ name, type, title }))
}
