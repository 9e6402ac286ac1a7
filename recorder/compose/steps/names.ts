import type { SeenElement } from '../../facts/index.ts'
import type { Act } from '../act.ts'
import { camel, unique, wordsOf } from '../bot/words.ts'

/** Names for what steps save, by what it is read from. */
export class Names {
  readonly #taken = new Set<string>()
  readonly #byAct = new Map<Act, string>()

  /** The name of what this act saves: the same each time it is asked for. */
  of(act: Act, { description: { name, by, fingerprint } }: SeenElement, fallback: string): string {
    const known = this.#byAct.get(act)
    if (known !== undefined) return known
    const label = by?.label ?? name ?? fingerprint?.neighbours[0] ?? by?.['test-id']
    const given = unique(camel(wordsOf(label), fallback), this.#taken, '')
    this.#byAct.set(act, given)
    return given
  }
}
