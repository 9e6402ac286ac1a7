import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { z } from 'zod'
import { asBotError, BotError } from '../../bots/errors/index.ts'
import type { BothRecording } from '../../recorder/both.ts'
import type { DesktopPerson, DesktopRecording } from '../../recorder/desktop/index.ts'
import type { ContextOptions, Recording } from '../../recorder/index.ts'

/** Plays the person. */
export interface RecordingScript {
  readonly act: (
    page: Page | DesktopPerson,
    recording: Recording | DesktopRecording | BothRecording,
    desktop?: DesktopPerson,
  ) => unknown
  /** What its pages are opened with, which goes into the bot. */
  readonly contextOptions: ContextOptions | undefined
}

const contextOptions: z.ZodType<ContextOptions> = z.strictObject({
  viewport: z.object({ width: z.int().positive(), height: z.int().positive() }).nullable().exactOptional(),
  geolocation: z
    .object({ latitude: z.number(), longitude: z.number(), accuracy: z.number().exactOptional() })
    .exactOptional(),
  permissions: z.array(z.string()).exactOptional(),
  locale: z.string().exactOptional(),
  timezoneId: z.string().exactOptional(),
  colorScheme: z.enum(['light', 'dark', 'no-preference']).exactOptional(),
  userAgent: z.string().exactOptional(),
  httpCredentials: z.object({ username: z.string(), password: z.string() }).exactOptional(),
})

/** Loads a script that plays the person. Throws `file-missing`, or `wrong-use` where it is none. */
export async function loadRecordingScript(file: string): Promise<RecordingScript> {
  const path = resolve(file)
  if (!existsSync(path)) throw new BotError('file-missing', `There is no ${path}`)
  const loaded: unknown = await import(pathToFileURL(path).href).catch((cause: unknown) => {
    throw new BotError('wrong-use', `${file} cannot be loaded`, {
      ...wanted,
      found: asBotError(cause).message,
      cause,
    })
  })
  const script = z
    .object({ default: z.unknown().optional(), contextOptions: contextOptions.optional() })
    .safeParse(loaded)
  if (!script.success)
    throw new BotError('wrong-use', `The contextOptions of ${file} do not fit`, {
      expected:
        "Playwright's options of a context: viewport, geolocation, permissions, locale, timezoneId, ...",
      found: z.prettifyError(script.error),
      next: 'Correct the options, or remove those that a bot cannot have.',
    })
  const { default: act, contextOptions: options } = script.data
  if (typeof act !== 'function')
    throw new BotError('wrong-use', `${file} has no default export that is a function`, wanted)
  return { act: (...given) => act(...given), contextOptions: options }
}

const wanted = {
  expected:
    '`export default async (page, recording) => { ... }`; with --desktop the first is the desktop, with both it comes third',
  next: 'Correct the script.',
}
