import type { Act } from '../act.ts'
import type { Draft, DraftSecret } from '../draft.ts'
import type { Names } from './names.ts'

/** What a step does, before it is known when, in which tab and with which effect. */
export type Step = Pick<Draft, 'kind' | 'params' | 'save' | 'note'>

/** What is known beyond the act itself. */
export interface Around {
  /** The next act that becomes a step. */
  readonly next: Act | undefined
  /** Names that are saved under. */
  readonly names: Names
  /** Secrets that are typed, and user names that go with them. */
  readonly secrets: ReadonlyMap<Act, DraftSecret>
  /** What is pasted in an edit was copied in the other act. */
  readonly pasted: ReadonlyMap<Act, Act>
  /** What was copied and is pasted later. */
  readonly copied: ReadonlySet<Act>
}
