import { isReserved, VARIABLE } from '../../format/read/names.ts'
import { Names } from '../draft/names.ts'
import { clean, literal, quoted } from '../draft/text.ts'
import { parseExpression } from '../script/parse-script.ts'
import { toFormula } from '../script/to-formula.ts'

const REFERENCE = /\$\{([^}]*)\}/g
/** Stands for a variable while a script is read. */
const PLACE = '__variable_'

/** The variables of a test: what they are called in the bot, and how texts and conditions read them. */
export class Variables {
  readonly #called = new Map<string, string>()
  readonly #names = new Names('')

  /** What the bot calls a variable that a command stores. */
  define(written: string): string {
    const known = this.#called.get(written)
    if (known !== undefined) return known
    const letters = written.replace(/[^A-Za-z0-9_]/g, '').replace(/^[^A-Za-z]+/, '')
    const wanted = VARIABLE.test(letters) && !isReserved(letters) ? letters.slice(0, 60) : 'value'
    const name = this.#names.take(wanted)
    this.#called.set(written, name)
    return name
  }

  /** A name of our own that no variable has. */
  fresh(wanted: string): string {
    return this.#names.take(wanted)
  }

  /** The name in the bot; undefined where nothing was stored by that name yet. */
  nameOf(written: string): string | undefined {
    return this.#called.get(written)
  }

  /** A text as a bot has it, a formula where it has variables; undefined where one of them is not known. */
  text(written: string): string | undefined {
    const parts = this.#parts(written)
    if (parts === undefined) return undefined
    const [only] = parts
    if (parts.every(({ name }) => name === undefined)) return literal(written)
    if (parts.length === 1 && only?.name) return `=$string(${only.name})`
    return `=${parts.map(({ text, name }) => name ?? quoted(text)).join(' & ')}`
  }

  /** The formula, without `=`, for a condition or script in JavaScript; undefined where formulas cannot say it. */
  formula(script: string): string | undefined {
    const names: (string | undefined)[] = []
    const readable = script.replace(REFERENCE, (_all, name: string) => {
      names.push(this.#called.get(name.trim()))
      return `${PLACE}${names.length - 1}`
    })
    // A reference inside quotes is no name any more; what it meant there is not known.
    if (names.includes(undefined) || /(["'`])[^"'`]*__variable_\d+[^"'`]*\1/.test(readable)) return undefined
    const expression = parseExpression(readable)
    if (expression === undefined) return undefined
    const name = (place: string) =>
      place.startsWith(PLACE) ? names[Number(place.slice(PLACE.length))] : undefined
    return toFormula(expression, { name })
  }

  #parts(written: string): { text: string; name?: string | undefined }[] | undefined {
    const parts = written
      .split(REFERENCE)
      .map((text, index) => (index % 2 === 0 ? { text } : this.#reference(text)))
    const known = parts.filter((part) => part !== undefined)
    return known.length < parts.length ? undefined : known.filter(({ text }) => text !== '')
  }

  #reference(written: string): { text: string; name: string } | undefined {
    const name = this.#called.get(written.trim())
    return name === undefined ? undefined : { text: clean(written), name }
  }
}
