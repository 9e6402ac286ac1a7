import { type Act, isAct, type TabFact } from '../act.ts'
import type { Step } from './step.ts'

/** Milliseconds in which the driver sees that an act opened a tab, and goes on in it. */
const SEEN_OPENING = 1000

/** Follows the tabs as the driver does, and says where it has to be told to go on in another one. */
export class Tabs {
  /** Addresses by tab, in the order in which they were opened. */
  readonly #addresses = new Map<number, string>()
  /** Where the driver is; undefined where that is not sure. */
  #current: number | undefined

  constructor(before: readonly TabFact[]) {
    for (const fact of before) this.#apply(fact)
  }

  /** The step that brings the driver into the tab of the act, where it is in another one. */
  switchTo(act: Act): Step[] {
    const { tab } = act
    const opens = isAct(act, 'open') && (act.deed.newTab || this.#addresses.size === 0)
    const isThere = this.#current === tab || (this.#current === undefined && this.#addresses.size <= 1)
    if (!this.#addresses.has(tab)) this.#addresses.set(tab, '')
    this.#current = tab
    if (opens || isThere) return []
    const address = this.#partOf(tab)
    return [{ kind: 'browser.switch-tab', params: address === undefined ? {} : { address } }]
  }

  /** What happened to tabs after the act. */
  follow({ after, until, tab }: Act): void {
    const opened = after.find((fact) => fact.fact === 'opened' && fact.opener === tab)
    for (const fact of after) {
      this.#apply(fact)
      if (fact === opened) this.#current = fact.at - until < SEEN_OPENING ? fact.tab : undefined
    }
  }

  /** True where nothing is open any more. */
  get isEmpty(): boolean {
    return this.#addresses.size === 0
  }

  #apply(fact: TabFact): void {
    const { tab } = fact
    if (fact.fact !== 'closed') {
      this.#addresses.set(tab, fact.address)
      return
    }
    this.#addresses.delete(tab)
    if (this.#current === tab) this.#current = [...this.#addresses.keys()].at(-1)
  }

  /** A part of the address that tells this tab from those that were opened later: the driver takes the newest that fits. */
  #partOf(tab: number): string | undefined {
    const tabs = [...this.#addresses.keys()]
    const newer = tabs.slice(tabs.indexOf(tab) + 1).map((other) => this.#addresses.get(other) ?? '')
    const others = tabs.filter((other) => other !== tab).map((other) => this.#addresses.get(other) ?? '')
    const parts = partsOf(this.#addresses.get(tab) ?? '')
    const tells = (among: readonly string[]) =>
      parts.find((part) => !among.some((address) => address.includes(part)))
    return tells(others) ?? tells(newer) ?? (newer.length === 0 ? undefined : parts.at(-1))
  }
}

/** Parts of an address that are likely to be the same next time, the best first. */
function partsOf(address: string): string[] {
  if (!URL.canParse(address)) return address === '' ? [] : [address]
  const { pathname, host, search, hash } = new URL(address)
  const stable = pathname.replace(/(?<=\/)[^/]*\d[^/]*(\/.*)?$/, '')
  const paths = [stable, pathname].filter((path) => path.length > 1)
  const whole = [`${host}${pathname}`, `${pathname}${search}`, `${pathname}${search}${hash}`]
  return [...paths, host, ...whole, address].filter((part) => part.length > 1 && address.includes(part))
}
