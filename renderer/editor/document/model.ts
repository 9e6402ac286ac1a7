/**
 * The truth of an open bot is its texts: comments, order and style survive there. They are kept cut at their steps, so
 * that an edit touches the text of one step, and a step can go elsewhere with all that its author wrote.
 */
export interface BotDocument {
  /** By name in the folder: `bot.yaml`, `elements.yaml`, `subflows/ledger/log-in.yaml`. */
  readonly texts: ReadonlyMap<string, string>
  /** The files that hold steps, cut at them. */
  readonly files: ReadonlyMap<string, StepFile>
}

/** A file, whole: its parts one behind the other are its text. */
export interface StepFile {
  readonly name: string
  readonly parts: readonly Part[]
}

/** Text, or a list of steps in it. */
export type Part = string | StepList

/** A list of steps with the field that it is the value of. */
export interface StepList {
  /** `steps`, `else`, `cases.invoice`, `transactions.steps`. */
  readonly name: string
  /** Its field up to the colon, with what indents it. */
  readonly opening: string
  /** What stands behind the colon while it has no steps: ` []`, or nothing. */
  readonly empty: string
  /** The rest of that line, as a comment, and what stands before the first step. */
  readonly rest: string
  /** Columns before the dashes. */
  readonly indent: number
  readonly steps: readonly StepNode[]
  /** Comments behind the last step. */
  readonly tail: string
}

export interface StepNode {
  /** The same while the step is edited; no other step of the window has it. */
  readonly uid: number
  /** The comments and blank lines above, which go with it; whole lines. */
  readonly lead: string
  /** From its dash on, with the lists inside it as nodes of their own. */
  readonly parts: readonly Part[]
  /** As written; undefined where no known kind is named. */
  readonly kind: string | undefined
}

/**
 * Where a step stands: its file, then lists and places in them by turns. Made and taken apart in `paths.ts`:
 * `bot.yaml:transactions.steps/3/else/0`.
 */
export type Path = string

/** A list by the path of its step and its name, or of the file: `bot.yaml:transactions.steps/3/else`. */
export type ListPath = string

/** A place between steps: before the one that has this index now. */
export interface Spot {
  readonly list: ListPath
  readonly index: number
}

/** What an edit gives: the new document, and which steps to select; the selection stays where they are not given. */
export interface Edited {
  readonly document: BotDocument
  readonly select?: readonly Path[]
}

/** A change of a bot: a pure function on its document. */
export type Edit = (document: BotDocument) => Edited
