import type { Place } from '../../errors/index.ts'
import type { Bot, Step } from '../model.ts'
import type { KindRules } from '../read/kinds.ts'

/** Every rule by its name. */
export type RuleName =
  | 'commit-without-id'
  | 'commit-without-verify'
  | 'element-elsewhere'
  | 'empty-catch'
  | 'hard-coded-delay'
  | 'missing-image'
  | 'page-needed-after-commit'
  | 'place-only'
  | 'positional-selector'
  | 'secret-in-plain-text'
  | 'stale-lock'
  | 'unreachable-step'
  | 'unused-element'
  | 'unused-name'

/** Something in a bot that is allowed and seldom meant. */
export interface Finding {
  readonly rule: RuleName
  /** `error`: harm is certain; `warning`: harm is likely. */
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly at: Place
  /** What to do about it; a sentence. */
  readonly next: string
}

/** What a rule looks at. */
export interface Linted {
  readonly bot: Bot
  readonly kinds: KindRules
  /** Every step that is not off, of the bot and its subflows. */
  readonly steps: readonly Step[]
}

export interface Rule {
  readonly name: RuleName
  readonly severity: Finding['severity']
  readonly next: string
  /** What is found: a message and its place. */
  find(linted: Linted): readonly { readonly message: string; readonly at: Place }[]
}

/** A step as messages name it. */
export function called(step: Step): string {
  return `"${step.name ?? step.key}"`
}
