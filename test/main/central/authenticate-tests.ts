import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { authenticate } from '../../../main/central/authenticate.ts'
import { forgetCallers } from '../../../main/central/known-callers.ts'
import { addPerson } from '../../../main/central/people/people.ts'
import { openSession } from '../../../main/central/people/sessions.ts'
import { enrolRunner, inviteRunner } from '../../../main/central/runners/enrol.ts'
import type { Store } from '../../../main/central/store/index.ts'
import { keptOf } from '../../../main/central/tokens.ts'
import type { OpenStore } from './stores.ts'

const password = 'correct horse battery'
const refused = { code: 'UNAUTHORIZED' }

async function personToken(store: Store): Promise<string> {
  await addPerson(store, 'x', { name: 'anna', roles: ['clerk'], password })
  return (await openSession(store, 'anna', password)).token
}

async function runnerToken(store: Store): Promise<string> {
  const { code } = await inviteRunner(store, 'x', 'vm-1', null)
  return (await enrolRunner(store, code, randomUUID())).token
}

/** Each text that differs from the token in one bit of one character. */
function oneBitOff(token: string): string[] {
  return [...token].flatMap((character, at) =>
    [1, 2, 4, 8, 16, 32, 64].map(
      (bit) => token.slice(0, at) + String.fromCharCode(character.charCodeAt(0) ^ bit) + token.slice(at + 1),
    ),
  )
}

/** Who makes a call, on both kinds of store. */
export function authenticateTests(open: OpenStore): void {
  it('takes no token for anyone', async () => {
    expect(await authenticate({ store: await open() }, undefined)).toEqual({ kind: 'anyone' })
  })

  it('refuses tokens that were tampered with by one bit', async () => {
    const store = await open()
    for (const token of [await personToken(store), await runnerToken(store)]) {
      await authenticate({ store }, token)
      for (const wrong of oneBitOff(token)) {
        await expect(authenticate({ store }, wrong), wrong).rejects.toMatchObject(refused)
      }
    }
  })

  it('refuses tokens of another store, of the other kind, what is kept of them, and nonsense', async () => {
    const store = await open()
    const other = await open()
    const person = await personToken(other)
    const runner = await runnerToken(other)
    const own = await personToken(store)
    const wrong = [person, runner, own.replace('dhp_', 'dhr_'), keptOf(own), '', ' ', '\0', 'dhp_', `${own} `]
    for (const token of wrong) {
      await expect(authenticate({ store }, token), token).rejects.toMatchObject(refused)
    }
  })

  it('refuses a session whose time is over, or whose person is locked out', async () => {
    const store = await open()
    const token = await personToken(store)
    await authenticate({ store }, token)
    await store.query(`UPDATE deskhand.people SET disabled = true`)
    forgetCallers(store)
    await expect(authenticate({ store }, token)).rejects.toMatchObject(refused)
    await store.query(`UPDATE deskhand.people SET disabled = false`)
    await authenticate({ store }, token)
    await store.query(`UPDATE deskhand.sessions SET expires_at = now()`)
    forgetCallers(store)
    await expect(authenticate({ store }, token)).rejects.toMatchObject(refused)
  })

  it('asks the store again after a second, so that what another central ended is over here', async () => {
    const store = await open()
    const token = await runnerToken(store)
    await authenticate({ store }, token)
    await store.query('UPDATE deskhand.runners SET revoked = true')
    const later = performance.now() + 1001
    vi.spyOn(performance, 'now').mockReturnValue(later)
    try {
      await expect(authenticate({ store }, token)).rejects.toMatchObject(refused)
    } finally {
      vi.restoreAllMocks()
    }
  })

  it('notes that a runner was heard of, every few seconds', async () => {
    const store = await open()
    const token = await runnerToken(store)
    const seen = async () => {
      forgetCallers(store)
      await authenticate({ store }, token)
      const [runner] = await store.query<{ seen_at: Date }>('SELECT seen_at FROM deskhand.runners')
      return runner?.seen_at.getTime() ?? 0
    }
    const first = await seen()
    expect(await seen()).toBe(first)
    await store.query(`UPDATE deskhand.runners SET seen_at = seen_at - interval '6 seconds'`)
    expect(await seen()).toBeGreaterThan(first - 1)
  })
}
