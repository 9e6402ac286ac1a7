import { LowSync } from 'lowdb'
import { JSONFileSync } from 'lowdb/node'
import { z } from 'zod'
import { BotError } from '../../bots/errors/index.ts'
import { keptBreakpoint } from '../api/host/contract/debug.ts'
import type { Home } from './home.ts'

/** What is set on this PC for a route of decisions. */
export const routeSettings = z.strictObject({
  /** Digest of the model that answers; null for the one that comes with Deskhand. */
  champion: z.string().nullable().default(null),
  /** By class; a person decides below. The model's own hold for those that are missing. */
  thresholds: z.record(z.string(), z.number().min(0).max(1)).default({}),
  on: z.boolean().default(true),
  /** Why it is off. */
  reason: z.string().nullable().default(null),
  version: z.int().min(1).default(1),
})
export type RouteSettings = z.infer<typeof routeSettings>

const current = z.strictObject({
  /** Values of assets that are no secret, by name: addresses, texts, numbers, yes or no. */
  assets: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** By name; a route that is not here is as it comes with Deskhand, or as central says. */
  routes: z.record(z.string(), routeSettings).default({}),
  /** Folders of bots outside of the home, absolute. */
  bots: z.array(z.string()).default([]),
  /** Folders whose subfolders are bots, beside the home's, absolute. */
  botFolders: z.array(z.string()).default([]),
  /** Where bots stop when they are gone through, by the id of the bot. */
  breakpoints: z.record(z.string(), z.array(keptBreakpoint)).optional(),
  /** Where central answers, without `/v1`; none where this PC works alone. */
  central: z.string().optional(),
})

/** Before the first release `botFolders` was called otherwise; a home that was used then has it in its file. */
const OLD_BOT_FOLDERS = 'shelves'

const settings = z.preprocess((written: unknown) => {
  if (typeof written !== 'object' || written === null || !(OLD_BOT_FOLDERS in written)) return written
  const { [OLD_BOT_FOLDERS]: botFolders, ...others } = written
  return { botFolders, ...others }
}, current)

export type Settings = z.infer<typeof settings>

/** The settings of this PC, defaults where there are none yet. Throws `file-unreadable` where the file is broken. */
export function readSettings(home: Home): Settings {
  return opened(home).data
}

/** Changes the settings and stores them. A broken file is left as it is: throws `file-unreadable`. */
export function changeSettings(home: Home, change: (settings: Settings) => Settings): Settings {
  const file = opened(home)
  file.data = settings.parse(change(file.data))
  file.write()
  return file.data
}

/** The value of an asset in the settings, undefined where there is none; it may be called as what every object has. */
export function assetIn({ assets }: Settings, name: string): Settings['assets'][string] | undefined {
  return Object.hasOwn(assets, name) ? assets[name] : undefined
}

function opened(home: Home): LowSync<Settings> {
  const file = new LowSync<Settings>(new JSONFileSync(home.settings), settings.parse({}))
  try {
    file.read()
    file.data = settings.parse(file.data)
    return file
  } catch (cause) {
    throw new BotError('file-unreadable', `The settings in ${home.settings} are broken`, {
      expected: 'JSON such as {"assets": {"site": "https://example.org"}}',
      found: cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause),
      next: 'Correct the file, or move it away to start with the defaults.',
      cause,
    })
  }
}
