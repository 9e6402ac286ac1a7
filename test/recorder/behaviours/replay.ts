import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions } from 'playwright'
import { browserDriver } from '../../../bots/drivers/browser/index.ts'
import { contextOptions } from '../../../bots/drivers/browser/pages.ts'
import { type Bot, runBot } from '../../../bots/index.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import { homePaths } from '../../../main/host/home.ts'
import { wirePorts } from '../../../main/host/ports.ts'
import { readInputs } from '../../../main/runner/inputs.ts'

/** No step of a recording asks a model or a person. */
const deciding = {
  home: homePaths({}),
  decisions: (): never => {
    throw new Error('No model is asked here')
  },
}
const nobody = { ask: async () => undefined }

/** Runs a recorded bot in a browser context; gives what went wrong. */
export async function replay(
  bot: Bot,
  context: BrowserContext,
  assets: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const downloads = join(bot.folder, 'downloads')
  const browser = browserDriver({ headless: true, downloads, context })
  const wired = wirePorts({ bot, people: nobody, headless: true, downloads, deciding, browser })
  try {
    const asset = (name: string) => credential(name, assets[name])
    const inputs = await readInputs(bot, {})
    const { state, error } = await runBot(bot, { ports: wired.ports, inputs, asset })
    return state === 'done' ? undefined : (error?.describe() ?? state)
  } finally {
    await wired.close()
  }
}

/** What the bot says of its pages, as a run opens them. */
export function pagesOf(
  { browser }: Bot,
  assets: Readonly<Record<string, string>> = {},
): BrowserContextOptions {
  const { httpCredentials, ...same } = browser ?? {}
  const signIn = httpCredentials && (() => credential(httpCredentials.asset, assets[httpCredentials.asset]))
  const pages = { ...same, ...(signIn && { httpCredentials: signIn }) }
  return contextOptions({ headless: true, downloads: '', pages })
}

function credential(name: string, given: string | undefined) {
  if (given === undefined) throw new Error(`No asset "${name}" is given`)
  const [user = '', password = ''] = given.split(':')
  return { user, password: new Secret(password, `${name}.password`) }
}
