import { type Bot, type BotFiles, FORMAT, parseBot, printBot } from '../../../bots/format/index.ts'
import type { ContextOptions } from '../../context-options.ts'
import type { Draft } from '../draft.ts'
import { pageSettings, siteAccount } from './browser.ts'
import { Elements } from './elements.ts'
import { Inputs } from './inputs.ts'
import { clean } from './literal.ts'
import { secretAssets } from './secrets.ts'
import { elementsIn, sightsOf } from './sights.ts'
import { authoredStep } from './steps.ts'
import { Variables } from './variables.ts'
import { kebab, wordsOf } from './words.ts'

export { SITE_ACCOUNT } from './browser.ts'
export { type SecretAsset, type SecretAssets, secretAssets } from './secrets.ts'

/** What a bot is made with, beside its steps. */
export interface BotOptions {
  /** Brought into the form of names: `Post invoices` becomes `post-invoices`. */
  readonly name: string
  readonly title?: string | undefined
  /** The folder that it will be written into, absolute. */
  readonly folder: string
  /** What the pages were opened with. */
  readonly contextOptions?: ContextOptions | undefined
}

/** The bot that does what the drafts say, read from the texts that it will be written as. Touches no file. */
export function toBot(drafts: readonly Draft[], options: BotOptions): Bot {
  return parseBot(botFiles(drafts, options))
}

/** The texts of that bot: bot.yaml, elements.yaml, elements.lock. */
export function botFiles(drafts: readonly Draft[], options: BotOptions): BotFiles {
  const { folder } = options
  const contents = contentsOf(drafts, options)
  const texts = new Map([...contents].map(([file, content]) => [file, JSON.stringify(clean(content))]))
  return { folder, texts: printBot(parseBot({ folder, texts })) }
}

type Plain = Record<string, unknown>

function contentsOf(drafts: readonly Draft[], options: BotOptions): Map<string, Plain> {
  const elements = elementsOf(drafts)
  const secrets = secretAssets(drafts)
  const inputs = new Inputs(options.folder)
  const names = { elements, secrets, inputs, variables: new Variables(), ids: new Set<string>() }
  const steps = drafts.map((draft) => authoredStep(draft, names))
  const declared = [...secrets.assets, ...siteAccount(options.contextOptions)]
  const assets = declared.map(({ name, title }) => [name, { type: 'credential', title }])
  const bot = {
    bot: kebab(wordsOf(options.name, MOST_NAME_WORDS)) || 'recording',
    format: FORMAT,
    title: options.title,
    browser: pageSettings(options.contextOptions),
    inputs: inputs.authored(),
    assets: assets.length > 0 ? Object.fromEntries(assets) : undefined,
    steps,
  }
  return new Map<string, Plain>([
    ['bot.yaml', bot],
    ['elements.yaml', elements.authored()],
    ['elements.lock', elements.locked()],
  ])
}

/** Words of a bot's name: a person chose them. */
const MOST_NAME_WORDS = 12

function elementsOf(drafts: readonly Draft[]): Elements {
  const elements = new Elements()
  const sights = sightsOf(drafts)
  for (const [at, { params, verify = [] }] of drafts.entries()) {
    const sight = sights[at] ?? { address: undefined, host: undefined, isLogin: false }
    for (const all of [params, ...verify.map((one) => one.params)])
      for (const { seen } of elementsIn(all)) elements.add(seen, sight)
  }
  elements.name()
  return elements
}
