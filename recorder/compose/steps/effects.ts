import { type Act, changes } from '../act.ts'
import type { Draft } from '../draft.ts'
import { pathOf } from './log-in.ts'

/** Kinds that are commits by themselves, so that a recording says where they are not. */
const COMMITS = new Set([
  ...['browser.click', 'browser.double-click', 'browser.press', 'browser.type', 'browser.drag'],
])

type Effect = Pick<Draft, 'effect' | 'sent' | 'note'>

/** What the act did to the world, by what the page sent after it. */
export function effectOf(act: Act, kind: string, isLogIn: boolean): Effect {
  const sent = [
    ...new Set(act.sent.filter(changes).map(({ method, address }) => `${method} ${pathOf(address)}`)),
  ]
  if (sent.length > 0 && !isLogIn) return { effect: 'commit', sent }
  const own = COMMITS.has(kind) ? { effect: 'idempotent' as const } : {}
  return sent.length > 0 ? { ...own, note: `Logs in by ${sent.join(', ')}` } : own
}
