import { Secret } from '../../../bots/secrets/index.ts'
import type { Home } from '../home.ts'
import { changeSettings, readSettings } from '../settings.ts'
import type { Vault } from '../vault/index.ts'

/** Where the vault keeps the session; no bot can declare an asset of this name. */
const ENTRY = 'deskhand.central'

/** Who is signed in at which central; the token is asked for at each call. */
export interface Session {
  readonly address: string
  readonly token: string
}

/** Whether an entry of the vault is Deskhand's own, and no asset of a bot. */
export function isOwnEntry(name: string): boolean {
  return name === ENTRY
}

/** The session of this PC; nothing where nobody is signed in. Throws `vault-locked`. */
export function readSession(home: Home, vault: Vault): Session | undefined {
  const { central: address } = readSettings(home)
  const kept = address === undefined ? undefined : (vault.get(ENTRY) as { password?: unknown } | undefined)
  if (address === undefined || !(kept?.password instanceof Secret)) return undefined
  return { address, token: kept.password.reveal() }
}

/** Keeps the address in the settings, and the token in the vault. Throws `vault-locked`. */
export function keepSession(home: Home, vault: Vault, { address, token }: Session, person: string): void {
  vault.set(ENTRY, 'credential', { user: person, password: token })
  changeSettings(home, (settings) => ({ ...settings, central: address }))
}

/** Forgets the token; the address stays, to sign in again. */
export function forgetSession(vault: Vault): void {
  if (vault.list().some(({ name }) => isOwnEntry(name))) vault.remove(ENTRY)
}
