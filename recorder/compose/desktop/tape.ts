import type { DesktopFact, DesktopWindow } from '../../facts/index.ts'
import { type Act, actOf, type Deed } from './act.ts'

/** The acts so far, in order; rules add to its end and change what stands there. */
export class Tape {
  readonly #acts: Act[] = []
  /** What fields held before they were typed into, by their elements. */
  readonly held = new Map<number, string>()
  /** The windows that are open as far as facts told, by their ids. */
  readonly open = new Map<number, DesktopWindow>()

  get acts(): readonly Act[] {
    return this.#acts
  }

  get last(): Act | undefined {
    return this.#acts.at(-1)
  }

  /** Adds an act of this fact. */
  push(fact: DesktopFact, deed: Deed): Act {
    const act = actOf(fact, deed)
    this.#acts.push(act)
    return act
  }

  /** The fact belongs to the act, which is now as `deed` says. */
  grow(act: Act, { seq, at }: DesktopFact, deed: Deed = act.deed): void {
    act.facts.push(seq)
    act.until = Math.max(act.until, at)
    act.deed = deed
  }

  /** The last act becomes a part of the one before it. */
  mergeLast(): void {
    const act = this.#acts.pop()
    const into = this.last
    if (!act || !into) return
    into.facts.push(...act.facts)
    into.until = act.until
  }

  /** The last act was none. */
  dropLast(): void {
    this.#acts.pop()
  }
}
