import { isFormula } from '../../../bots/format/formula/index.ts'
import type { Step } from '../../../bots/format/model.ts'

/** What is done once, and what is done for each row. */
export interface Split {
  readonly once: readonly Step[]
  readonly each: readonly Step[]
}

const PASSWORD = /^=\s*assets\.\w+\.password\s*$/
/** What sends a form of a log-in. */
const SENDS: ReadonlySet<string> = new Set(['browser.click', 'browser.press', 'browser.double-click'])

/**
 * Logging in is done once: everything up to the step that sends the last password before the first text of a row. All else
 * is done for each row, so that each begins where the recorded one began. A commit is never done only once.
 */
export function splitAt(steps: readonly Step[], isOfRow: (step: Step) => boolean): Split {
  const firstOfRow = steps.findIndex((step) => isOfRow(step) || step.effect === 'commit')
  const before = firstOfRow < 0 ? steps : steps.slice(0, firstOfRow)
  const password = before.findLastIndex(({ params }) => Object.values(params).some(isPassword))
  if (password < 0) return { once: [], each: steps }
  const sent = before.findIndex(({ kind }, at) => at > password && SENDS.has(kind))
  const end = (sent < 0 ? password : sent) + 1
  return { once: steps.slice(0, end), each: steps.slice(end) }
}

function isPassword(value: unknown): boolean {
  return isFormula(value) && PASSWORD.test(value.source)
}
