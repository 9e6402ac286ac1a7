import type { NewFact } from '../browser/told.ts'

/** What a person does; everything else is what pages make of it. */
const ACTS: ReadonlySet<NewFact['fact']> = new Set([
  'press',
  'release',
  'click',
  'drag',
  'wheel',
  'input',
  'key',
  'clipboard',
  'files',
  'dialog',
])
const MOST_KEPT = 64

/** What the person did last, told apart as far as questions of pages depend on it. */
export class Acts {
  #acts: readonly { readonly at: number; readonly isTyping: boolean }[] = []

  note(fact: NewFact): void {
    if (!ACTS.has(fact.fact)) return
    const act = { at: fact.at, isTyping: isTyping(fact) }
    this.#acts = [...this.#acts, act].sort((one, other) => one.at - other.at).slice(-MOST_KEPT)
  }

  /** When something was done last, in milliseconds since 1970; 0 where nothing was. */
  get last(): number {
    return this.#acts.at(-1)?.at ?? 0
  }

  /** What was done last before this moment. */
  before(at: number): { readonly at: number; readonly isTyping: boolean } {
    return this.#acts.findLast((act) => act.at <= at) ?? { at: 0, isTyping: false }
  }
}

/** Typing and choosing ask; Enter and a click on something may send it. */
function isTyping(fact: NewFact): boolean {
  if (fact.fact === 'key') return fact.key !== 'Enter'
  return fact.fact === 'input' || (fact.fact === 'clipboard' && fact.action === 'paste')
}
