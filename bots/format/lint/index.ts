import type { StepKind } from '../../steps/define.ts'
import { catalogue } from '../../steps/index.ts'
import type { Bot } from '../model.ts'
import { kindRules } from '../read/kinds.ts'
import { allSteps, stepListsOf } from '../read/walk.ts'
import { commitWithoutId } from './commit-without-id.ts'
import { commitWithoutVerify } from './commit-without-verify.ts'
import { elementElsewhere } from './element-elsewhere.ts'
import { emptyCatch } from './empty-catch.ts'
import type { Finding, Rule } from './finding.ts'
import { hardCodedDelay } from './hard-coded-delay.ts'
import { missingImage } from './missing-image.ts'
import { pageNeededAfterCommit } from './page-needed-after-commit.ts'
import { placeOnly } from './place-only.ts'
import { positionalSelector } from './positional-selector.ts'
import { secretInPlainText } from './secret-in-plain-text.ts'
import { staleLock } from './stale-lock.ts'
import { unreachableStep } from './unreachable-step.ts'
import { unusedElement } from './unused-element.ts'
import { unusedName } from './unused-name.ts'

export type { Finding } from './finding.ts'

/** Every lint rule. */
export const rules: readonly Rule[] = [
  commitWithoutVerify,
  commitWithoutId,
  pageNeededAfterCommit,
  secretInPlainText,
  hardCodedDelay,
  emptyCatch,
  unusedElement,
  unusedName,
  positionalSelector,
  placeOnly,
  missingImage,
  elementElsewhere,
  unreachableStep,
  staleLock,
]

/** What is allowed in a bot and seldom meant, by file and line. */
export function lint(bot: Bot, kinds: readonly StepKind[] = catalogue): Finding[] {
  const steps = stepListsOf(bot).flatMap((list) => allSteps(list))
  const linted = { bot, kinds: kindRules(kinds), steps: steps.filter(({ off }) => !off) }
  return rules
    .flatMap(({ name, severity, next, find }) =>
      find(linted).map(({ message, at }) => ({ rule: name, severity, message, at, next })),
    )
    .sort((a, b) => a.at.file.localeCompare(b.at.file) || a.at.line - b.at.line)
}
