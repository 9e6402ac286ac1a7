const LONGEST = 40

/** Small letters, digits and dashes, as names of bots, elements and subflows are written; `otherwise` where nothing is left. */
export function slug(text: string, otherwise: string): string {
  const words = text
    .slice(0, 4 * LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let name = ''
  for (const word of words) {
    const longer = name === '' ? word.slice(0, LONGEST) : `${name}-${word}`
    if (longer.length > LONGEST) break
    name = longer
  }
  // Objects have fields of their own by such a name.
  return name === '' || name in {} ? otherwise : name
}

/** Gives names that nobody has yet: the wanted one, or the wanted one with a number. */
export class Names {
  readonly #taken: Set<string>
  readonly #joint: string

  constructor(joint: string, taken: Iterable<string> = []) {
    this.#joint = joint
    this.#taken = new Set(taken)
  }

  take(wanted: string): string {
    let name = wanted
    for (let count = 2; this.#taken.has(name); count++) name = `${wanted}${this.#joint}${count}`
    this.#taken.add(name)
    return name
  }
}
