import { isFormula } from '../formula/index.ts'
import type { Step } from '../model.ts'
import type { KindRule } from './kinds.ts'

const LONGEST_MAIN = 60

/** Gives the steps of one list keys that tell them apart and stay the same after edits elsewhere. */
export class KeyMaker {
  readonly #taken = new Set<string>()

  /** The author's id, or kind and main parameter, with a count where that is taken. */
  make(step: Pick<Step, 'id' | 'params'>, rule: KindRule): string {
    const wanted = step.id ?? derivedKey(step, rule)
    let key = wanted
    for (let count = 2; this.#taken.has(key); count++) key = `${wanted} ${count}`
    this.#taken.add(key)
    return key
  }
}

function derivedKey({ params }: Pick<Step, 'params'>, rule: KindRule): string {
  const main = rule.main && params[rule.main.name]
  const written = isFormula(main) ? main.source : main
  if (typeof written !== 'string' && typeof written !== 'number') return rule.name
  return `${rule.name} ${String(written).replace(/\s+/g, ' ').slice(0, LONGEST_MAIN)}`
}
