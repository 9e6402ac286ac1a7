import { isFormula } from '../formula/index.ts'
import type { Step } from '../model.ts'
import type { KindRule } from './kinds.ts'

const LONGEST_MAIN = 60

/** Gives the steps of one list keys that tell them apart and stay the same after edits elsewhere. */
export class KeyMaker {
  /** How often each key was wanted; so that a thousand steps alike are not counted anew each time. */
  readonly #wanted = new Map<string, number>()

  /** The author's id, or kind and main parameter, with a count where that is taken. */
  make(step: Pick<Step, 'id' | 'params'>, rule: KindRule): string {
    const wanted = step.id ?? derivedKey(step, rule)
    let count = (this.#wanted.get(wanted) ?? 0) + 1
    let key = count === 1 ? wanted : `${wanted} ${count}`
    while (count > 1 && this.#wanted.has(key)) key = `${wanted} ${++count}`
    this.#wanted.set(wanted, count)
    if (key !== wanted) this.#wanted.set(key, 1)
    return key
  }
}

function derivedKey({ params }: Pick<Step, 'params'>, rule: KindRule): string {
  const main = rule.main && params[rule.main.name]
  const written = isFormula(main) ? main.source : main
  if (typeof written !== 'string' && typeof written !== 'number') return rule.name
  return `${rule.name} ${oneLine(String(written))}`
}

function oneLine(text: string): string {
  const short = text.length > LONGEST_MAIN ? text.slice(0, LONGEST_MAIN) : text
  return /\s/.test(short) ? short.replace(/\s+/g, ' ') : short
}
