import type { BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import type { RehearsedUpTo } from './endings.ts'
import type { HandedOut, TransactionState } from './journal/index.ts'
import type { Unit } from './run.ts'

/** One entry of the list, and what is to be done with it. */
export interface Item {
  readonly position: number
  readonly reference: string
  readonly attempts: number
  /** Its value under the name that the bot gives it. */
  readonly variables: Readonly<Record<string, unknown>>
  readonly steps: readonly Step[]
  readonly retries: number
  /** Where somebody else handed it out. */
  readonly lease: HandedOut | undefined
}

/** What became of an item. */
export interface Ending {
  readonly state: TransactionState
  readonly error?: BotError
  /** The run that did it before. */
  readonly doneBy?: string
  /** In a rehearsal: the commit it came to. */
  readonly rehearsed?: RehearsedUpTo
}

/** What a try leaves for undoing: the commits it made or found made, and what its variables were. */
export interface Tried {
  readonly made: Unit['made']
  readonly variables: Readonly<Record<string, unknown>>
  readonly attempt: number
}
