import type { FactOf } from '../../facts/index.ts'
import { pathOf } from './log-in.ts'

/** Not `sign-off`: that is how an office approves. */
const LOGGING_OUT = /(^|[^a-z])(log[-_]?(out|off)|sign[-_]?out|abmeld)/i
const SESSION = /(^|[^a-z])sessions?(\/[^/]+)?\/?$/i

/** True where all that was sent only ends a session, which may be done again. */
export function isLogOut(sent: readonly FactOf<'sent'>[]): boolean {
  return sent.length > 0 && sent.every(endsSession)
}

function endsSession({ method, address }: FactOf<'sent'>): boolean {
  const path = pathOf(address)
  return LOGGING_OUT.test(path) || (method === 'DELETE' && SESSION.test(path))
}
