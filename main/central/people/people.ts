import { ORPCError } from '@orpc/server'
import type { Person } from '../../api/central/contract/people.ts'
import type { Role } from '../../api/central/roles.ts'
import { appendAct } from '../audit/append.ts'
import { forgetCallers } from '../known-callers.ts'
import type { Queryable, Store } from '../store/store.ts'
import { hashPassword } from './passwords.ts'
import { forgetTries } from './sign-ins.ts'

export interface NewPerson {
  readonly name: string
  readonly roles: readonly Role[]
  readonly password: string
}

export interface PersonChange {
  readonly name: string
  readonly roles?: readonly Role[] | undefined
  readonly password?: string | undefined
  readonly disabled?: boolean | undefined
}

/** A person as the store keeps them, without the password. */
export type PersonRow = {
  readonly name: string
  readonly roles: Role[]
  readonly disabled: boolean
  readonly created_at: Date
}
export const personColumns = 'name, roles, disabled, created_at'

/** A person as the API shows them. */
export function shownPerson({ name, roles, disabled, created_at }: PersonRow): Person {
  return { name, roles, disabled, createdAt: created_at.toISOString() }
}

/** Everyone who may sign in, and those who were locked out, by name. */
export async function listPeople(store: Queryable): Promise<Person[]> {
  const rows = await store.query<PersonRow>(`SELECT ${personColumns} FROM deskhand.people ORDER BY name`)
  return rows.map(shownPerson)
}

/** Adds a person; `actor` is who does it, for the audit log. Throws CONFLICT where the name is taken. */
export async function addPerson(store: Store, actor: string, person: NewPerson): Promise<Person> {
  const { name } = person
  const roles = [...new Set(person.roles)]
  const password = await hashPassword(person.password)
  return store.transaction(async (tx) => {
    const [added] = await tx.query<PersonRow>(
      `INSERT INTO deskhand.people (name, password, roles) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING ${personColumns}`,
      [name, password, roles],
    )
    if (!added) {
      throw new ORPCError('CONFLICT', {
        message: `There is a person "${name}" already; choose another name.`,
      })
    }
    await appendAct(tx, { actor, action: 'person.added', subject: `person ${name}`, details: { roles } })
    return shownPerson(added)
  })
}

/**
 * Changes what is given of a person, and ends their sessions. Throws NOT_FOUND for an unknown name, and CONFLICT
 * where nobody would be left who is an administrator.
 */
export async function changePerson(store: Store, actor: string, change: PersonChange): Promise<Person> {
  const { name, disabled } = change
  const roles = change.roles && [...new Set(change.roles)]
  const password = change.password === undefined ? undefined : await hashPassword(change.password)
  const person = await store.transaction(async (tx) => {
    const administrators = await lockAdministrators(tx)
    const [changed] = await tx.query<PersonRow>(
      `UPDATE deskhand.people SET roles = coalesce($2, roles), password = coalesce($3, password),
       disabled = coalesce($4, disabled) WHERE name = $1 RETURNING ${personColumns}`,
      [name, roles ?? null, password ?? null, disabled ?? null],
    )
    if (!changed) throw new ORPCError('NOT_FOUND', { message: `There is no person "${name}".` })
    const stillOne = changed.roles.includes('administrator') && !changed.disabled
    if (!stillOne && administrators.length === 1 && administrators[0] === name) throw lastOne(name)
    await tx.query('DELETE FROM deskhand.sessions WHERE person = $1', [name])
    // Whoever gets a new password may have failed with the old one too often.
    await forgetTries(tx, name)
    const details = { roles, disabled, password: password && 'changed' }
    await appendAct(tx, { actor, action: 'person.changed', subject: `person ${name}`, details })
    return shownPerson(changed)
  })
  forgetCallers(store)
  return person
}

/** The names of all who are administrators, none of which ceases to be one before the transaction ends. */
async function lockAdministrators(tx: Queryable): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `SELECT name FROM deskhand.people WHERE 'administrator' = ANY (roles) AND NOT disabled
     ORDER BY name FOR UPDATE`,
  )
  return rows.map(({ name }) => name)
}

function lastOne(name: string): ORPCError<'CONFLICT', unknown> {
  return new ORPCError('CONFLICT', {
    message: `Nobody but "${name}" is an administrator; make somebody else one first.`,
  })
}
