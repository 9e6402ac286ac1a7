/** Something that could not be carried over from one format to the other. */
export interface Omission {
  /** Where it stands in what was read: `steps[3]`, `line 12, column 5`, `bot.yaml:12:5`. */
  readonly at: string
  readonly what: string
  readonly why: string
}

/** One omission as a sentence, for notes in bots and comments in scripts. */
export function inOneSentence({ what, why }: Pick<Omission, 'what' | 'why'>): string {
  return `Not carried over: ${what}. ${why}`
}
