import type { Bot } from '../bots/format/index.ts'
import { SITE_ACCOUNT, secretAssets, toBot } from './compose/bot/index.ts'
import { type Draft, DraftSecret, type DraftValue } from './compose/draft.ts'
import { loopsIn } from './compose/loops.ts'
import { withLoops } from './compose/many/loop.ts'
import type { LoopWishes, RecordOptions, TypedText } from './recording.ts'

/**
 * The bot that the steps are. It has the options' name, else that of the first site; where loops are wished, each stands in
 * place of its rounds.
 */
export function botOf(
  drafts: readonly Draft[],
  { name, folder, contextOptions }: Pick<RecordOptions, 'name' | 'folder' | 'contextOptions'>,
  { loops = false }: LoopWishes = {},
): Bot {
  const bot = toBot(drafts, { name: name ?? siteOf(drafts) ?? 'recording', folder, contextOptions })
  return loops ? withLoops(bot, drafts, loopsIn(drafts)) : bot
}

/** Hands every secret that was typed to the vault, by the asset that stands for it in the bot. */
export function handOver(
  drafts: readonly Draft[],
  typed: TypedText,
  { keepSecret, contextOptions }: Pick<RecordOptions, 'keepSecret' | 'contextOptions'>,
): void {
  if (!keepSecret) return
  const assets = secretAssets(drafts)
  for (const draft of drafts)
    for (const secret of secretsIn(draft.params)) {
      const texts = draft.facts.map((seq) => typed(seq, secret.part))
      const text = texts.findLast((found) => found !== undefined)
      if (text !== undefined) keepSecret(assets.nameOf(secret), secret.part, text)
    }
  const account = contextOptions?.httpCredentials
  if (!account) return
  keepSecret(SITE_ACCOUNT, 'user', account.username)
  keepSecret(SITE_ACCOUNT, 'password', account.password)
}

function secretsIn(value: DraftValue | Draft['params']): DraftSecret[] {
  if (value instanceof DraftSecret) return [value]
  if (typeof value !== 'object') return []
  return Object.values(value).flatMap((inner: DraftValue) => secretsIn(inner))
}

function siteOf(drafts: readonly Draft[]): string | undefined {
  for (const { params } of drafts) {
    const { address } = params
    if (typeof address !== 'string' || !URL.canParse(address)) continue
    const { hostname } = new URL(address)
    if (hostname !== '') return hostname
  }
  return undefined
}
