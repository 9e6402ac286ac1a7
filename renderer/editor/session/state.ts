import type { Problem } from '../../parts/problem.ts'
import type { BotDocument, Path } from '../document/index.ts'
import type { BotProblem } from '../document/problems.ts'

export const views = ['steps', 'head', 'elements', 'map', 'yaml'] as const
export type View = (typeof views)[number]

/** How it stands with the texts on disk. */
export type Saving =
  | { readonly state: 'saved' | 'unsaved' | 'saving' }
  | { readonly state: 'failed'; readonly problem: Problem }

/** Another program or window changed files that were changed here, too. */
export interface Conflict {
  readonly theirs: ReadonlyMap<string, string>
  /** Of what is on disk now. */
  readonly digest: string
  /** The files that both have changed. */
  readonly files: readonly string[]
}

/** All that the editor shows of one open bot. */
export interface EditorState {
  /** The id of the bot. */
  readonly bot: string
  /** Absolute. */
  readonly folder: string
  readonly document: BotDocument
  /** The last one selected is the one that has the focus. */
  readonly selection: readonly Path[]
  /** Containers whose steps are not shown, by uid. */
  readonly closed: ReadonlySet<number>
  readonly view: View
  /** The file whose steps are shown. */
  readonly file: string
  /** The element that the view of elements shows, by its name. */
  readonly element: string | undefined
  readonly problems: readonly BotProblem[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly saving: Saving
  readonly conflict: Conflict | undefined
}
