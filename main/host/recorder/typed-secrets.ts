import { BotError } from '../../../bots/errors/index.ts'
import type { Bot } from '../../../bots/index.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import type { RecordOptions } from '../../../recorder/index.ts'
import type { Vault } from '../vault/index.ts'
import { renameAsset } from './rename-asset.ts'

interface Credential {
  user: string
  password?: string
}

/** Passwords that were typed while it was recorded: in memory alone, until the vault has them. */
export class TypedSecrets {
  readonly #byAsset = new Map<string, Credential>()

  /** Takes what the recorder hands over. A one-time code is another one each time, so it is not kept. */
  readonly take: NonNullable<RecordOptions['keepSecret']> = (asset, part, secret) => {
    if (part === 'code') return
    const known = this.#byAsset.get(asset) ?? { user: '' }
    known[part] = secret
    this.#byAsset.set(asset, known)
  }

  /**
   * Puts them into the vault, by the names of the bot's assets; where another log-in has such a name there, the bot's gets
   * another one. Gives the bot, and the assets that the vault did not take.
   */
  keep(bot: Bot, vault: Vault): { readonly bot: Bot; readonly notKept: readonly string[] } {
    const notKept: string[] = []
    let kept = bot
    for (const [asset, { user, password }] of this.#byAsset) {
      if (password === undefined) continue
      try {
        const name = freeName(vault, asset, { user, password })
        vault.set(name, 'credential', { user, password })
        if (name !== asset) kept = renameAsset(kept, asset, name)
      } catch (error) {
        if (!(error instanceof BotError)) throw error
        notKept.push(asset)
      }
    }
    return { bot: kept, notKept }
  }
}

/** The name, with a number where the vault has something else by it. */
function freeName(vault: Vault, wanted: string, credential: Required<Credential>): string {
  const taken = new Set(vault.list().map(({ name }) => name))
  let name = wanted
  for (let number = 2; taken.has(name) && !isSame(vault.get(name), credential); number += 1)
    name = `${wanted}${number}`
  return name
}

function isSame(stored: unknown, { user, password }: Required<Credential>): boolean {
  if (typeof stored !== 'object' || stored === null) return false
  if (!('user' in stored && 'password' in stored)) return false
  return stored.user === user && stored.password instanceof Secret && stored.password.reveal() === password
}
