import { ORPCError } from '@orpc/server'
import type { Person } from '../../api/central/contract/people.ts'
import { appendAct } from '../audit/append.ts'
import { forgetCallers } from '../known-callers.ts'
import { storableText } from '../storable.ts'
import type { Store } from '../store/store.ts'
import { keptOf, newToken } from '../tokens.ts'
import { isPassword } from './passwords.ts'
import { type PersonRow, personColumns, shownPerson } from './people.ts'
import { countTry, forgetOldTries, forgetTries } from './sign-ins.ts'

/** How long a session lasts, in hours. */
const HOURS = 12

export interface OpenSession {
  readonly token: string
  readonly expiresAt: string
  readonly person: Person
}

/**
 * Signs a person in. Throws UNAUTHORIZED where that cannot be: an unknown name, a wrong password and a person who is
 * locked out get the same answer after the same time. Throws TOO_MANY_REQUESTS where it was tried too often.
 */
export async function openSession(store: Store, givenName: string, password: string): Promise<OpenSession> {
  const name = storableText(givenName)
  await countTry(store, name)
  const [person] = await store.query<PersonRow & { password: string }>(
    `SELECT ${personColumns}, password FROM deskhand.people WHERE name = $1`,
    [name],
  )
  const right = await isPassword(password, person?.password)
  const opened = person && right ? await begin(store, person) : undefined
  if (opened) return opened
  await store.transaction((tx) =>
    appendAct(tx, { actor: 'anyone', action: 'session.refused', subject: `person ${name}` }),
  )
  throw new ORPCError('UNAUTHORIZED', { message: 'Name and password do not belong together; check both.' })
}

/** Ends the session that is kept under this digest; `person` is whose it is. */
export async function closeSession(store: Store, person: string, session: string): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.query('DELETE FROM deskhand.sessions WHERE token = $1', [session])
    await appendAct(tx, { actor: person, action: 'session.closed', subject: person })
  })
  forgetCallers(store)
}

/** Begins a session, unless the person was locked out or got another password while this one was being checked. */
function begin(store: Store, person: PersonRow & { password: string }): Promise<OpenSession | undefined> {
  const { name, password } = person
  const token = newToken('dhp')
  return store.transaction(async (tx) => {
    const [session] = await tx.query<{ expires_at: Date }>(
      `INSERT INTO deskhand.sessions (token, person, expires_at)
       SELECT $1, name, now() + $2 * interval '1 hour' FROM deskhand.people
       WHERE name = $3 AND password = $4 AND NOT disabled FOR SHARE
       RETURNING expires_at`,
      [keptOf(token), HOURS, name, password],
    )
    if (!session) return undefined
    await tx.query('DELETE FROM deskhand.sessions WHERE expires_at < now()')
    await forgetTries(tx, name)
    await forgetOldTries(tx)
    const who = `person ${name}`
    await appendAct(tx, { actor: who, action: 'session.opened', subject: who })
    return { token, expiresAt: session.expires_at.toISOString(), person: shownPerson(person) }
  })
}
