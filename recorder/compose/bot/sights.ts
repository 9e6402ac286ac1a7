import { type Draft, DraftElement, DraftSecret, type DraftValue } from '../draft.ts'
import type { Sight } from './group-names.ts'

/** What may have left the page that was opened. */
const MAY_LEAVE: ReadonlySet<string> = new Set([
  'browser.click',
  'browser.double-click',
  'browser.press',
  'browser.type',
  'browser.drag',
  'browser.switch-tab',
  'browser.close-tab',
])

/** Where the elements of each step were seen, in the order of the steps. */
export function sightsOf(drafts: readonly Draft[]): Sight[] {
  const logins = loginsIn(drafts)
  const addresses = new Map<number, string>()
  let host: string | undefined
  return drafts.map((draft, at) => {
    const { address } = draft.params
    if (draft.kind === 'browser.open' && typeof address === 'string') {
      addresses.set(draft.tab, address)
      host = hostOf(address)
    }
    const sight = { address: addresses.get(draft.tab), host, isLogin: logins.has(at) }
    if (MAY_LEAVE.has(draft.kind)) addresses.delete(draft.tab)
    return sight
  })
}

/** The site of an address; undefined where it has none. */
export function hostOf(address: string): string | undefined {
  return (URL.canParse(address) && new URL(address).hostname) || undefined
}

/** Every element that a step names, without those of its `verify`. */
export function elementsIn(value: DraftValue | Draft['params']): DraftElement[] {
  if (value instanceof DraftElement) return [value]
  return isMapOrList(value) ? Object.values(value).flatMap((inner: DraftValue) => elementsIn(inner)) : []
}

/** Every secret that a step types. */
export function secretsIn(value: DraftValue | Draft['params']): DraftSecret[] {
  if (value instanceof DraftSecret) return [value]
  return isMapOrList(value) ? Object.values(value).flatMap((inner: DraftValue) => secretsIn(inner)) : []
}

function isMapOrList(value: unknown): value is Readonly<Record<string, DraftValue>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
  )
}

/** Steps in a form that a password or code is typed into, up to what sends it: numbers of forms start anew in each page. */
function loginsIn(drafts: readonly Draft[]): Set<number> {
  const found = new Set<number>()
  for (const [at, draft] of drafts.entries()) {
    const secret = secretsIn(draft.params)[0]
    if (secret === undefined || secret.part === 'user') continue
    found.add(at)
    for (let before = at - 1; isSameForm(drafts[before], draft); before--) found.add(before)
    for (let after = at + 1; isSameForm(drafts[after], draft); after++) {
      found.add(after)
      if (MAY_LEAVE.has(drafts[after]?.kind ?? '')) break
    }
  }
  return found
}

function isSameForm(one: Draft | undefined, other: Draft): boolean {
  const form = formOf(one)
  return form !== undefined && form === formOf(other) && one?.tab === other.tab
}

function formOf(draft: Draft | undefined): number | undefined {
  return draft && elementsIn(draft.params)[0]?.seen.form
}
