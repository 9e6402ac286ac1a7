import type { SeenElement } from '../../facts/index.ts'
import { type Act, type ActOf, isAct, keyOf } from '../act.ts'
import { DraftSecret } from '../draft.ts'

const CODE = /one-time|otp|totp|2fa|mfa|\bpin\b|\btan\b|token|code|cvv|cvc|csc/i
/** Where there is no form, the user name is filled right before the password. */
const NEAR = 2

/** What is typed as a secret, by the edit; and the user names that go with passwords. */
export function secretsIn(acts: readonly Act[]): ReadonlyMap<Act, DraftSecret> {
  const secrets = new Map<Act, DraftSecret>()
  const lastText = new Map<string, { readonly act: ActOf<'edit'>; readonly at: number }>()
  for (const [at, act] of acts.entries()) {
    if (!isAct(act, 'edit')) continue
    const { element } = act.deed
    if (!element.secret) {
      if (element.nature === 'text') lastText.set(placeOf(act), { act, at })
      continue
    }
    const part = partOf(element)
    const group = element.form === undefined ? keyOf(act.document, element) : placeOf(act)
    secrets.set(act, new DraftSecret(part, group))
    const user = lastText.get(placeOf(act))
    const belongs = user && (element.form !== undefined || at - user.at <= NEAR)
    if (part === 'password' && belongs && !secrets.has(user.act))
      secrets.set(user.act, new DraftSecret('user', group))
  }
  return secrets
}

function placeOf({ document, deed }: ActOf<'edit'>): string {
  return `form ${deed.element.form ?? '-'} ${document}`
}

function partOf({ description }: SeenElement): 'password' | 'code' {
  const { fingerprint, name, by } = description
  const { type, autocomplete = '', id, name: field, placeholder } = fingerprint?.attributes ?? {}
  if (/password/.test(autocomplete)) return 'password'
  if (/one-time-code|cc-csc/.test(autocomplete)) return 'code'
  const said = [name, by?.label, placeholder, id, field].filter(Boolean).join(' ')
  if (/pass(word|phrase|wort)|kennwort/i.test(said)) return 'password'
  return CODE.test(said) || type !== 'password' ? 'code' : 'password'
}
