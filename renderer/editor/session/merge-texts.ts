export type Texts = ReadonlyMap<string, string>

/** What two sides made of the same texts, file by file. */
export interface Merged {
  /** The texts with the changes of both; where both changed the same file, mine. */
  readonly texts: Texts
  /** The files that both have changed, each in another way. */
  readonly both: readonly string[]
}

/** Brings together what was changed here and there since `base`. */
export function mergeTexts(base: Texts, mine: Texts, theirs: Texts): Merged {
  const texts = new Map<string, string>()
  const both: string[] = []
  for (const file of new Set([...mine.keys(), ...theirs.keys()])) {
    const [was, here, there] = [base.get(file), mine.get(file), theirs.get(file)]
    if (here !== was && there !== was && here !== there) both.push(file)
    const text = here === was ? there : here
    if (text !== undefined) texts.set(file, text)
  }
  return { texts, both: both.sort() }
}

/** True for the same files with the same texts. */
export function sameTexts(left: Texts, right: Texts): boolean {
  return (
    left === right ||
    (left.size === right.size && [...left].every(([file, text]) => right.get(file) === text))
  )
}
