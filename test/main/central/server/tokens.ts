import { randomUUID } from 'node:crypto'
import { type Role, roles } from '../../../../main/api/central/roles.ts'
import { addPerson, changePerson } from '../../../../main/central/people/people.ts'
import { openSession } from '../../../../main/central/people/sessions.ts'
import { enrolRunner, inviteRunner } from '../../../../main/central/runners/enrol.ts'
import { revokeRunner } from '../../../../main/central/runners/revoke.ts'
import type { Store } from '../../../../main/central/store/index.ts'

const password = 'correct horse battery'

/** Enrols a runner and gives its token. */
export async function runnerToken(store: Store, name: string): Promise<string> {
  const { code } = await inviteRunner(store, 'shell test', name, null)
  return (await enrolRunner(store, code, randomUUID())).token
}

/** Adds a person and gives the token of a session. */
export async function personToken(store: Store, name: string, role: Role): Promise<string> {
  await addPerson(store, 'shell test', { name, roles: [role], password })
  return (await openSession(store, name, password)).token
}

/** A good token for each who may call: every role, and a runner. */
export async function goodTokens(store: Store): Promise<Record<Role | 'runner', string>> {
  const tokens = []
  for (const role of roles) tokens.push([role, await personToken(store, `the-${role}`, role)])
  return Object.fromEntries([...tokens, ['runner', await runnerToken(store, 'the-runner')]])
}

/** Tokens that are not, or no longer, good in `store`, by what is wrong; `other` is a store of another central. */
export async function badTokens(store: Store, other: Store): Promise<Record<string, string>> {
  const administrator = await personToken(store, 'tampered', 'administrator')
  const runner = await runnerToken(store, 'tampered')
  const expired = await personToken(store, 'expired', 'administrator')
  const lockedOut = await personToken(store, 'locked-out', 'administrator')
  const revoked = await runnerToken(store, 'revoked')
  await store.query(`UPDATE deskhand.sessions SET expires_at = now() WHERE person = 'expired'`)
  await changePerson(store, 'shell test', { name: 'locked-out', disabled: true })
  await revokeRunner(store, 'shell test', 'revoked')
  return {
    'of an expired session': expired,
    'of a person who is locked out': lockedOut,
    'of a revoked runner': revoked,
    'of a person of another central': await personToken(other, 'foreign', 'administrator'),
    'of a runner of another central': await runnerToken(other, 'foreign'),
    'of a session, off by one bit': oneBitOff(administrator),
    'of a runner, off by one bit': oneBitOff(runner),
    'of nobody': 'dhp_',
  }
}

/** The last character is another one of the same alphabet. */
function oneBitOff(token: string): string {
  const last = token.charCodeAt(token.length - 1)
  const [other] = [1, 2, 4, 8, 16]
    .map((bit) => String.fromCharCode(last ^ bit))
    .filter((character) => /[A-Za-z0-9_-]/.test(character))
  return `${token.slice(0, -1)}${other}`
}
