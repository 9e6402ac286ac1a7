import type { FactOf } from '../../facts/index.ts'
import { type Act, type ActOf, changes, isAct } from '../act.ts'
import type { DraftSecret } from '../draft.ts'

const LOGGING_IN = /log[-_]?[io]n|sign[-_]?in|auth(?!or)|session|sso|saml|openid|token|anmeld|einlogg/i
const SIGNING_UP = /regist|sign[-_]?up|join|reset|change|forgot/i
const DEALING = /account|user|profile|member|pass|pay|order|transfer|confirm|delete|cancel/i
const SETTINGS = /settings|preferences/i
/** More fields than these are more than a log-in. */
const MOST = 4

/**
 * Finds the acts that only log in, which may be done again: a user name and one password, or a password or one-time code
 * that is sent to where one logs in. Anything else with a password in it changes something.
 */
export function logInsOf(acts: readonly Act[], secrets: ReadonlyMap<Act, DraftSecret>): ReadonlySet<Act> {
  const found = new Set<Act>()
  const filled = new Map<number, ActOf<'edit'>[]>()
  let lastSender: Act | undefined
  for (const act of acts) {
    if (isAct(act, 'edit')) filled.set(act.tab, [...(filled.get(act.tab) ?? []).slice(-MOST), act])
    const sent = act.sent.filter(changes)
    if (sent.length === 0) continue
    const parts = lastForm(filled.get(act.tab) ?? []).map((edit) => secrets.get(edit)?.part)
    if (isLogIn(parts, sent) || (isCodeOnly(parts) && lastSender && found.has(lastSender))) found.add(act)
    filled.delete(act.tab)
    lastSender = act
  }
  return found
}

function lastForm(edits: readonly ActOf<'edit'>[]): readonly ActOf<'edit'>[] {
  const last = edits.at(-1)
  return edits.filter(
    ({ document, deed }) => document === last?.document && deed.element.form === last.deed.element.form,
  )
}

function isLogIn(
  parts: readonly (DraftSecret['part'] | undefined)[],
  sent: readonly FactOf<'sent'>[],
): boolean {
  const passwords = parts.filter((part) => part === 'password').length
  if (passwords !== 1 && !isCodeOnly(parts)) return false
  const paths = sent.map(({ address }) => pathOf(address))
  if (paths.some((path) => SIGNING_UP.test(path))) return false
  if (paths.every((path) => LOGGING_IN.test(path))) return true
  const isPair = parts.length === 2 && parts.includes('user') && passwords === 1
  // What a page keeps of its looks once one is logged in, such as `/settings/user`, is no dealing.
  const dealings = LOGGING_IN.test(paths[0] ?? '') ? paths.filter((path) => !SETTINGS.test(path)) : paths
  return isPair && !dealings.some((path) => DEALING.test(path))
}

function isCodeOnly(parts: readonly (DraftSecret['part'] | undefined)[]): boolean {
  return parts.length > 0 && parts.every((part) => part === 'code')
}

/** The path of an address; all of it where it has none. */
export function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address
}
