import type { Bot } from '../bots/format/index.ts'
import type { Language } from '../bots/steps/sentence.ts'
import type { DraftSecret } from './compose/draft.ts'
import type { LoopProposal } from './compose/loops.ts'
import type { ContextOptions } from './context-options.ts'
import type { Fact, FactOf } from './facts/index.ts'
import type { Journal } from './feed/journal.ts'

/** How a recording is made. */
export interface RecordOptions {
  /** The name of the bot; made of the first page's address where not given. */
  readonly name?: string
  /** The folder that the bot will be written into: files that are uploaded are kept there. */
  readonly folder: string
  /** Keeps no typed value and no image. */
  readonly secure?: boolean
  /** Told each change of the steps while the person works. */
  readonly onChange?: (change: FeedChange) => void
  /** Makes a small picture of each step: for whoever shows them, because the browser then draws its pages twice. */
  readonly thumbnails?: boolean
  /** Of the sentences that steps are told in; English where not given. */
  readonly language?: Language
  /** Takes a password that was typed, for the vault; without it the bot only declares the asset. */
  readonly keepSecret?: (asset: string, part: 'user' | 'password' | 'code', secret: string) => void
  /** What the pages were opened with, which goes into the bot. */
  readonly contextOptions?: ContextOptions
  /** Where its facts are kept, where others are kept there too; whoever gave it removes it. One of its own where not given. */
  readonly journal?: Journal
}

/** A step as the studio shows it while it is recorded. */
export interface FeedStep {
  /** Stays while the step grows. */
  readonly id: number
  readonly kind: string
  /** In words: `Type "1001" into Invoice no.` */
  readonly sentence: string
  readonly effect?: 'commit' | 'idempotent' | undefined
  /** What the page sent after it: `POST /orders`. */
  readonly sent?: readonly string[] | undefined
  /** A small JPEG of the page as it was then, where they were asked for; none where recording is secure. */
  readonly thumbnail?: Uint8Array | undefined
}

/** What changed in the list of steps. */
export type FeedChange =
  | { readonly change: 'added'; readonly step: FeedStep; readonly after: number | undefined }
  | { readonly change: 'changed'; readonly step: FeedStep }
  | { readonly change: 'removed'; readonly id: number }
  | { readonly change: 'paused' | 'resumed' | 'ended' }
  /** Something was not recorded as it should be; the recording goes on. */
  | { readonly change: 'trouble'; readonly message: string }

/** A recording that goes on. */
export interface Recording {
  readonly steps: readonly FeedStep[]
  /** What is done from now on is not recorded, until `resume`. */
  pause(): void
  resume(): void
  /** Forgets a step and what it was made of. */
  remove(id: number): void
  /** Forgets the last step. */
  undo(): void
  /** The next thing that the person points at is for the recorder; gives what was picked, nothing where it ended before. */
  pick(purpose: FactOf<'pick'>['purpose'], step?: number): Promise<FactOf<'pick'> | undefined>
  /** What the person points at is for the page again. */
  stopPicking(): void
  /** What was done to one row or card after another by now, and could be loops. */
  readonly loops: readonly LoopProposal[]
  /** The bot as it would be by now; the recording goes on. */
  preview(wishes?: LoopWishes): Bot
  /**
   * Ends the recording. Everything up to here is in the bot, also where the browser is gone; where `loops` is wished, each
   * of them stands in place of its rounds.
   */
  stop(wishes?: LoopWishes): Promise<Bot>
  /** Ends it in place of `stop`, where what was done becomes a part of a bot that is made of more. */
  finish(): Promise<Finished<Fact>>
}

/** What a recording came to, before it is a bot. */
export interface Finished<AnyFact> {
  readonly facts: readonly AnyFact[]
  readonly typed: TypedText
}

/** What was typed into a secret field, or as the user name that goes with it, by the number of a fact of that. */
export type TypedText = (seq: number, part: DraftSecret['part']) => string | undefined

/** Whether what was done to one row or card after another becomes loops. */
export interface LoopWishes {
  readonly loops?: boolean
}
