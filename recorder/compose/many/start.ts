import { isFormula } from '../../../bots/format/formula/index.ts'
import type { Step } from '../../../bots/format/model.ts'

/** What is done once, and what is done for each row. */
export interface Split {
  readonly once: readonly Step[]
  readonly each: readonly Step[]
  /** What is done once when all rows are done: logging out. */
  readonly last: readonly Step[]
}

const PASSWORD = /^=\s*assets\.\w+\.password\s*$/
/** What sends a form of a log-in. */
const SENDS: ReadonlySet<string> = new Set(['browser.click', 'browser.press', 'browser.double-click'])
const LOG_OUT = /(^|[^a-z])(log|sign)[-_ ]?(out|off)($|[^a-z])|abmelden/i

/**
 * Logging in is done once: everything up to the step that sends the last password before the first text of a row. So is
 * logging out again behind the last of them. All else is done for each row, so that each begins where the recorded one
 * began. A commit is never done only once.
 */
export function splitAt(steps: readonly Step[], isOfRow: (step: Step) => boolean): Split {
  const firstOfRow = steps.findIndex((step) => isOfRow(step) || step.effect === 'commit')
  const before = firstOfRow < 0 ? steps : steps.slice(0, firstOfRow)
  const password = before.findLastIndex(({ params }) => Object.values(params).some(isPassword))
  if (password < 0) return { once: [], each: steps, last: [] }
  const sent = before.findIndex(({ kind }, at) => at > password && SENDS.has(kind))
  const end = (sent < 0 ? password : sent) + 1
  const lastOfRow = steps.findLastIndex((step) => isOfRow(step) || step.effect === 'commit')
  const out = steps.findIndex((step, at) => at > Math.max(lastOfRow, end) && isLogOut(step))
  const rest = out < 0 ? steps.length : out
  return { once: steps.slice(0, end), each: steps.slice(end, rest), last: steps.slice(rest) }
}

function isLogOut({ kind, params }: Step): boolean {
  return SENDS.has(kind) && typeof params.target === 'string' && LOG_OUT.test(params.target)
}

function isPassword(value: unknown): boolean {
  return isFormula(value) && PASSWORD.test(value.source)
}
