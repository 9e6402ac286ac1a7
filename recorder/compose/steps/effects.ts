import { type Act, changes } from '../act.ts'
import type { Draft } from '../draft.ts'
import { pathOf } from './log-in.ts'
import { isLogOut } from './log-out.ts'

/** Kinds that are commits by themselves, so that a recording says where they are not. */
const COMMITS = new Set([
  ...['browser.click', 'browser.double-click', 'browser.press', 'browser.type', 'browser.drag'],
])

type Effect = Pick<Draft, 'effect' | 'sent' | 'note'>

/** What the act did to the world, by what the page sent after it. */
export function effectOf(act: Act, kind: string, isLogIn: boolean): Effect {
  const changing = act.sent.filter(changes)
  const sent = [...new Set(changing.map(({ method, address }) => `${method} ${pathOf(address)}`))]
  const isOfSession = isLogIn || isLogOut(changing)
  if (sent.length > 0 && !isOfSession) return { effect: 'commit', sent }
  const own = COMMITS.has(kind) ? { effect: 'idempotent' as const } : {}
  return sent.length > 0 ? { ...own, note: `Logs ${isLogIn ? 'in' : 'out'} by ${sent.join(', ')}` } : own
}
