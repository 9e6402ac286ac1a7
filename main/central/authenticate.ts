import { ORPCError } from '@orpc/server'
import type { Role } from '../api/central/roles.ts'
import type { Caller, Central } from './call.ts'
import { knownCaller, rememberCaller } from './known-callers.ts'
import type { Queryable } from './store/store.ts'
import { keptOf, kindOfToken } from './tokens.ts'

/** How often it is noted that a runner was heard of, in seconds. */
const SEEN_EVERY = 5

/**
 * Who makes a call with this token; anyone without one. Throws UNAUTHORIZED for a token that is not, or no longer,
 * good here. That a token was ended is noticed within a second.
 */
export async function authenticate(
  { store }: Pick<Central, 'store'>,
  token: string | undefined,
): Promise<Caller> {
  if (token === undefined) return { kind: 'anyone' }
  const digest = keptOf(token)
  const known = knownCaller(store, digest)
  if (known) return known
  const caller = await holder(store, token, digest)
  rememberCaller(store, digest, caller)
  return caller
}

function holder(store: Queryable, token: string, digest: string): Promise<Caller> {
  const kind = kindOfToken(token)
  if (kind === 'dhp') return person(store, digest)
  if (kind === 'dhr') return runner(store, digest)
  return refuse('This is no token of central; give the one that central gave.')
}

async function person(store: Queryable, session: string): Promise<Caller> {
  const [found] = await store.query<{ name: string; roles: Role[] }>(
    `SELECT name, roles FROM deskhand.sessions JOIN deskhand.people ON name = person
     WHERE token = $1 AND expires_at > now() AND NOT disabled`,
    [session],
  )
  return found
    ? { kind: 'person', ...found, session }
    : refuse('This session is over, or was never opened here; sign in again.')
}

type RunnerRow = {
  readonly name: string
  readonly pc: string
  readonly queues: string[] | null
  readonly revoked: boolean
  readonly quiet: boolean
}

async function runner(store: Queryable, token: string): Promise<Caller> {
  const [found] = await store.query<RunnerRow>(
    `SELECT name, pc, queues, revoked, seen_at IS NULL OR seen_at < now() - $2 * interval '1 second' AS quiet
     FROM deskhand.runners WHERE token = $1`,
    [token, SEEN_EVERY],
  )
  if (!found) return refuse('No runner has this token here; enrol the runner again with a new code.')
  const { name, pc, queues, revoked, quiet } = found
  if (revoked) return refuse(`The runner "${name}" was revoked; enrol it again with a new code.`)
  if (quiet) await store.query('UPDATE deskhand.runners SET seen_at = now() WHERE name = $1', [name])
  return { kind: 'runner', name, pc, queues }
}

function refuse(message: string): never {
  throw new ORPCError('UNAUTHORIZED', { message })
}
