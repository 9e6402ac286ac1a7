import type { Draft, DraftSecret } from '../draft.ts'
import { hostWords } from './group-names.ts'
import { secretsIn, sightsOf } from './sights.ts'
import { camel, unique } from './words.ts'

/** The asset that stands for one log-in, or for the one-time code of one. */
export interface SecretAsset {
  readonly name: string
  readonly title: string
}

/** Which asset a secret belongs to. */
export interface SecretAssets {
  readonly assets: readonly SecretAsset[]
  /** The name of the asset. */
  nameOf(secret: Pick<DraftSecret, 'group' | 'part'>): string
}

/**
 * One asset of type credential a log-in: `account` for the first, the others by their site. A one-time code is an
 * asset of its own (`accountCode`, its `password` is the code), since it is another each time.
 */
export function secretAssets(drafts: readonly Draft[]): SecretAssets {
  const names = new Map<string, SecretAsset>()
  const taken = new Set<string>()
  let account = 'account'
  for (const { secret, host } of secretsOf(drafts)) {
    const key = keyOf(secret)
    if (names.has(key)) continue
    const isCode = secret.part === 'code'
    const wanted = isCode ? `${account}Code` : taken.has('account') ? nameBySite(host) : 'account'
    const name = unique(wanted, taken, '')
    if (!isCode) account = name
    names.set(key, { name, title: titleOf(isCode, host) })
  }
  return {
    assets: [...names.values()],
    nameOf: (secret) => names.get(keyOf(secret))?.name ?? 'account',
  }
}

/** The formula that gives a secret when the step runs. */
export function secretFormula({ part }: DraftSecret, asset: string): string {
  return `=assets.${asset}.${part === 'user' ? 'user' : 'password'}`
}

function secretsOf(drafts: readonly Draft[]) {
  const sights = sightsOf(drafts)
  return drafts.flatMap(({ params, verify = [] }, at) => {
    const secrets = [params, ...verify.map((one) => one.params)].flatMap((one) => secretsIn(one))
    return secrets.map((secret) => ({ secret, host: sights[at]?.host }))
  })
}

/** User and password of one group are one log-in. */
function keyOf({ group, part }: Pick<DraftSecret, 'group' | 'part'>): string {
  return `${part === 'code' ? 'code' : 'account'} ${group}`
}

function nameBySite(host: string | undefined): string {
  const words = hostWords(host)
  return words[0] === 'page' ? 'account' : camel([...words, 'account'], 'account')
}

function titleOf(isCode: boolean, host: string | undefined): string {
  const where = host === undefined ? '' : ` to ${host}`
  return isCode ? `One-time code to log in${where}` : `Who logs in${where}`
}
