import { isReserved, VARIABLE } from '../../../bots/format/read/names.ts'
import { camel, unique, wordsOf } from './words.ts'

/** Names of what steps save, such as formulas can say them. */
export class Variables {
  readonly #names = new Map<string, string>()
  readonly #taken = new Set<string>()

  nameOf(wanted: string): string {
    const known = this.#names.get(wanted)
    if (known !== undefined) return known
    const isFit = VARIABLE.test(wanted) && !isReserved(wanted)
    const name = unique(isFit ? wanted : camel(wordsOf(wanted), 'value'), this.#taken, '')
    this.#names.set(wanted, name)
    return name
  }
}
