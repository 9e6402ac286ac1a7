import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { authenticate } from '../../../../main/central/authenticate.ts'
import { enrolRunner, inviteRunner } from '../../../../main/central/runners/enrol.ts'
import { listRunners } from '../../../../main/central/runners/list.ts'
import { revokeRunner } from '../../../../main/central/runners/revoke.ts'
import { acts } from '../acts.ts'
import type { OpenStore } from '../stores.ts'

const refused = { code: 'UNAUTHORIZED' }

/** What inviting, enrolling and revoking runners promises on both kinds of store. */
export function runnersTests(open: OpenStore): void {
  it('trades a code for a token and binds the PC; neither is kept as it is', async () => {
    const store = await open()
    const pc = randomUUID()
    const { code, expiresAt } = await inviteRunner(store, 'person anna', 'vm-1', ['invoices'])
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    const { name, token } = await enrolRunner(store, code, pc)
    expect(name).toBe('vm-1')
    expect(await authenticate({ store }, token)).toEqual({
      kind: 'runner',
      name: 'vm-1',
      pc,
      queues: ['invoices'],
    })
    expect(await store.query('SELECT id, held FROM deskhand.pcs')).toEqual([{ id: pc, held: 0 }])
    const kept = JSON.stringify([
      await store.query('SELECT * FROM deskhand.runners'),
      await store.query('SELECT * FROM deskhand.invitations'),
      await store.query('SELECT * FROM deskhand.audit'),
    ])
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(code)
    expect(await acts(store)).toEqual([
      'person anna runner.invited runner vm-1 {"queues":["invoices"]}',
      `runner vm-1 runner.enrolled runner vm-1 {"pc":"${pc}","queues":["invoices"]}`,
    ])
  })

  it('takes a code once, of many who come with it at once', async () => {
    const store = await open()
    const { code } = await inviteRunner(store, 'person anna', 'vm-1', null)
    const enrolments = await Promise.allSettled(
      Array.from({ length: 8 }, () => enrolRunner(store, code, randomUUID())),
    )
    const tokens = enrolments.flatMap((one) => (one.status === 'fulfilled' ? [one.value.token] : []))
    expect(tokens).toHaveLength(1)
    expect(await authenticate({ store }, tokens[0])).toMatchObject({ name: 'vm-1' })
    expect(await store.query('SELECT id FROM deskhand.pcs')).toHaveLength(1)
  })

  it('refuses codes that are unknown, over, or of another kind', async () => {
    const store = await open()
    const { code } = await inviteRunner(store, 'person anna', 'vm-1', null)
    const changed = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`
    for (const wrong of ['', 'x', '\0', changed, code.toUpperCase()]) {
      await expect(enrolRunner(store, wrong, randomUUID())).rejects.toMatchObject(refused)
    }
    await store.query(`UPDATE deskhand.invitations SET expires_at = now() - interval '1 second'`)
    await expect(enrolRunner(store, code, randomUUID())).rejects.toMatchObject(refused)
    expect(await store.query('SELECT name FROM deskhand.runners')).toEqual([])
  })

  it('replaces a runner that enrols again, and ends its token', async () => {
    const store = await open()
    const pc = randomUUID()
    const first = await enrolRunner(store, (await inviteRunner(store, 'x', 'vm-1', ['a'])).code, pc)
    await authenticate({ store }, first.token)
    const second = await enrolRunner(store, (await inviteRunner(store, 'x', 'vm-1', null)).code, pc)
    await expect(authenticate({ store }, first.token)).rejects.toMatchObject(refused)
    expect(await authenticate({ store }, second.token)).toMatchObject({ name: 'vm-1', queues: null })
    expect(await listRunners(store)).toHaveLength(1)
  })

  it('revokes a runner at once, and the codes that it could come back with', async () => {
    const store = await open()
    const pc = randomUUID()
    const { token } = await enrolRunner(store, (await inviteRunner(store, 'x', 'vm-1', null)).code, pc)
    const { code } = await inviteRunner(store, 'x', 'vm-1', null)
    await authenticate({ store }, token)
    await revokeRunner(store, 'person otto', 'vm-1')
    await expect(authenticate({ store }, token)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('"vm-1" was revoked'),
    })
    await expect(enrolRunner(store, code, pc)).rejects.toMatchObject(refused)
    await expect(revokeRunner(store, 'person otto', 'vm-2')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await acts(store)).at(-1)).toBe('person otto runner.revoked runner vm-1 {}')
    expect(await listRunners(store)).toMatchObject([{ name: 'vm-1', revoked: true }])
    const back = await enrolRunner(store, (await inviteRunner(store, 'x', 'vm-1', null)).code, pc)
    expect(await authenticate({ store }, back.token)).toMatchObject({ name: 'vm-1' })
  })

  it('lists runners with what they have, and when they were heard of', async () => {
    const store = await open()
    const { token } = await enrolRunner(
      store,
      (await inviteRunner(store, 'x', 'vm-2', null)).code,
      randomUUID(),
    )
    await enrolRunner(store, (await inviteRunner(store, 'x', 'vm-1', ['a'])).code, randomUUID())
    await store.query(`INSERT INTO deskhand.queues (name, title, bot, inputs, retries, paused)
      VALUES ('a', 'A', 'bot', '{}', 0, false)`)
    for (const [index, state] of ['running', 'running', 'done'].entries()) {
      await store.query(
        `INSERT INTO deskhand.items (id, queue, reference, content, priority, state, runner)
         VALUES ($1, 'a', $2, '{}', 0, $3, 'vm-2')`,
        [randomUUID(), String(index), state],
      )
    }
    await authenticate({ store }, token)
    expect(await listRunners(store)).toMatchObject([
      { name: 'vm-1', queues: ['a'], items: 0, seenAt: null, revoked: false },
      { name: 'vm-2', queues: null, items: 2, seenAt: expect.any(String), revoked: false },
    ])
    expect(await listRunners(store, 'vm-1')).toHaveLength(1)
  })
}
