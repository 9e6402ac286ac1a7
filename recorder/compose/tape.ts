import type { Fact, SeenElement } from '../facts/index.ts'
import { type Act, actOf, type Deed, keyOf, type TabFact } from './act.ts'

/** The acts so far, in order; rules add to its end and change what stands there. */
export class Tape {
  /** What happened to tabs before anybody did anything. */
  readonly before: TabFact[] = []
  readonly #acts: Act[] = []
  readonly #byTab = new Map<number, Act[]>()
  /** What the mouse is or was last at work on, by tab. */
  readonly #gestures = new Map<number, Act>()
  readonly #values = new Map<string, string>()
  readonly #openers = new Map<number, number | undefined>()

  get acts(): readonly Act[] {
    return this.#acts
  }

  get last(): Act | undefined {
    return this.#acts.at(-1)
  }

  /** The last act in a tab. */
  lastIn(tab: number): Act | undefined {
    return this.#byTab.get(tab)?.at(-1)
  }

  /** The acts of a tab, in order. */
  actsIn(tab: number): readonly Act[] {
    return this.#byTab.get(tab) ?? []
  }

  /** Adds an act of this fact. */
  push<D extends Deed>(fact: Fact, deed: D): Act & { deed: D } {
    const act = { ...actOf(fact, deed), deed }
    this.#acts.push(act)
    const inTab = this.#byTab.get(act.tab)
    if (inTab) inTab.push(act)
    else this.#byTab.set(act.tab, [act])
    return act
  }

  /** As `push`, before the last act: where that one only made the fact be told. */
  pushBefore<D extends Deed>(fact: Fact, deed: D): void {
    const last = this.#acts.pop()
    if (last) this.#byTab.get(last.tab)?.pop()
    this.push(fact, deed)
    if (!last) return
    this.#acts.push(last)
    this.#byTab.get(last.tab)?.push(last)
  }

  /** The fact belongs to the act, which is now as `deed` says. */
  grow(act: Act, fact: Fact, deed: Deed = act.deed): void {
    act.facts.push(fact.seq)
    act.until = Math.max(act.until, fact.at)
    act.deed = deed
  }

  /** The last act becomes a part of the one before it. */
  mergeLast(): void {
    const act = this.#acts.pop()
    if (!act) return
    this.#byTab.get(act.tab)?.pop()
    const into = this.last
    if (!into) return
    if (this.#gestures.get(act.tab) === act) this.hold(into)
    into.facts.push(...act.facts)
    into.sent.push(...act.sent)
    into.dialogs.push(...act.dialogs)
    into.downloads.push(...act.downloads)
    into.after.push(...act.after)
    into.until = Math.max(into.until, act.until)
  }

  /** Where something happened to a tab. */
  note(fact: TabFact): void {
    const list = this.last?.after ?? this.before
    list.push(fact)
    if (fact.fact === 'opened') this.#openers.set(fact.tab, fact.opener)
  }

  /** The tab whose page opened this one. */
  openerOf(tab: number): number | undefined {
    return this.#openers.get(tab)
  }

  /** The mouse is at work on this act. */
  hold(act: Act): void {
    this.#gestures.set(act.tab, act)
  }

  /** What the mouse is at work on, as long as nothing else was done since. */
  gesture(tab: number): Act | undefined {
    const act = this.#gestures.get(tab)
    return act && act === this.lastIn(tab) ? act : undefined
  }

  /** What a field held when it was last typed into; undefined where it was not. */
  valueOf(document: string, element: SeenElement): string | undefined {
    return this.#values.get(keyOf(document, element))
  }

  keepValue(document: string, element: SeenElement, value: string | undefined): void {
    if (value !== undefined) this.#values.set(keyOf(document, element), value)
  }
}
