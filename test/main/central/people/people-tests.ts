import { expect, it } from 'vitest'
import { authenticate } from '../../../../main/central/authenticate.ts'
import { addPerson, changePerson, listPeople } from '../../../../main/central/people/people.ts'
import { closeSession, openSession } from '../../../../main/central/people/sessions.ts'
import { keptOf } from '../../../../main/central/tokens.ts'
import { acts } from '../acts.ts'
import type { OpenStore } from '../stores.ts'

const password = 'correct horse battery'
const anna = { name: 'anna', roles: ['administrator'], password } as const
const bea = { name: 'bea', roles: ['clerk', 'auditor', 'clerk'], password } as const

/** What adding, changing and signing people in promises on both kinds of store. */
export function peopleTests(open: OpenStore): void {
  it('adds people once, with each role once, and shows no password', async () => {
    const store = await open()
    await addPerson(store, 'shell x', bea)
    await addPerson(store, 'shell x', anna)
    await expect(addPerson(store, 'shell x', { ...bea, roles: ['operator'] })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('"bea"'),
    })
    expect(await listPeople(store)).toEqual([
      { name: 'anna', roles: ['administrator'], disabled: false, createdAt: expect.any(String) },
      { name: 'bea', roles: ['clerk', 'auditor'], disabled: false, createdAt: expect.any(String) },
    ])
  })

  it('keeps neither passwords nor tokens as they are', async () => {
    const store = await open()
    await addPerson(store, 'shell x', anna)
    const { token } = await openSession(store, 'anna', password)
    const kept = JSON.stringify([
      await store.query('SELECT * FROM deskhand.people'),
      await store.query('SELECT * FROM deskhand.sessions'),
      await store.query('SELECT * FROM deskhand.audit'),
    ])
    expect(kept).not.toContain(password)
    expect(kept).not.toContain(token)
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    expect(kept).toContain(keptOf(token))
  })

  it('opens a session of twelve hours, and ends it', async () => {
    const store = await open()
    await addPerson(store, 'shell x', bea)
    const { token, person } = await openSession(store, 'bea', password)
    expect(person).toMatchObject({ name: 'bea', disabled: false })
    const [left] = await store.query<{ minutes: number }>(
      `SELECT round(extract(epoch FROM expires_at - now()) / 60)::integer AS minutes FROM deskhand.sessions`,
    )
    expect(left).toEqual({ minutes: 720 })
    const caller = await authenticate({ store }, token)
    expect(caller).toEqual({
      kind: 'person',
      name: 'bea',
      roles: ['clerk', 'auditor'],
      session: keptOf(token),
    })
    await closeSession(store, 'person bea', keptOf(token))
    await expect(authenticate({ store }, token)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await acts(store)).toEqual([
      'shell x person.added person bea {"roles":["clerk","auditor"]}',
      'person bea session.opened person bea {}',
      'person bea session.closed person bea {}',
    ])
  })

  it('answers an unknown name, a wrong password and somebody locked out alike, and notes it', async () => {
    const store = await open()
    await addPerson(store, 'shell x', anna)
    await addPerson(store, 'shell x', bea)
    await changePerson(store, 'person anna', { name: 'bea', disabled: true })
    const refusal = (name: string, given: string) =>
      openSession(store, name, given).then(
        () => 'opened',
        ({ code, message }) => `${code} ${message}`,
      )
    const answers = [
      await refusal('anna', 'wrong horse battery'),
      await refusal('nobody', password),
      await refusal('\0\ud800', password),
      await refusal('bea', password),
      await refusal('bea', 'wrong horse battery'),
    ]
    expect(new Set(answers)).toEqual(
      new Set(['UNAUTHORIZED Name and password do not belong together; check both.']),
    )
    expect((await acts(store)).slice(3)).toEqual([
      'anyone session.refused person anna {}',
      'anyone session.refused person nobody {}',
      'anyone session.refused person \uFFFD\uFFFD {}',
      'anyone session.refused person bea {}',
      'anyone session.refused person bea {}',
    ])
  })

  it('lets ten tries at one name through, however many come at once and whether anybody has it', async () => {
    const store = await open()
    await addPerson(store, 'shell x', anna)
    for (const name of ['anna', 'nobody']) {
      const tries = Array.from({ length: 14 }, () =>
        openSession(store, name, 'wrong').catch(({ code }: { code: string }) => code),
      )
      const codes = await Promise.all(tries)
      expect(codes.filter((code) => code === 'UNAUTHORIZED')).toHaveLength(10)
      expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(4)
    }
    await expect(openSession(store, 'anna', password)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    await store.query(`UPDATE deskhand.sign_ins SET since = since - interval '16 minutes'`)
    await openSession(store, 'anna', password)
    expect(await store.query('SELECT name FROM deskhand.sign_ins')).toEqual([])
  })

  it('lets a person in at once who got a new password, and ends their sessions', async () => {
    const store = await open()
    await addPerson(store, 'shell x', anna)
    const { token } = await openSession(store, 'anna', password)
    await authenticate({ store }, token)
    await store.query(`INSERT INTO deskhand.sign_ins (name, tries) VALUES ('anna', 99)`)
    await changePerson(store, 'shell x', { name: 'anna', password: 'another horse battery' })
    await expect(authenticate({ store }, token)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(openSession(store, 'anna', password)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await openSession(store, 'anna', 'another horse battery')
    expect(await acts(store)).toContain('shell x person.changed person anna {"password":"changed"}')
  })

  it('keeps one administrator, even when two are changed at once', async () => {
    const store = await open()
    await addPerson(store, 'shell x', anna)
    await addPerson(store, 'shell x', { ...bea, roles: ['administrator', 'clerk'] })
    const changes = await Promise.allSettled([
      changePerson(store, 'person bea', { name: 'anna', disabled: true }),
      changePerson(store, 'person anna', { name: 'bea', roles: ['clerk'] }),
    ])
    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = (await listPeople(store)).filter(
      ({ roles, disabled }) => roles.includes('administrator') && !disabled,
    )
    expect(left).toHaveLength(1)
    for (const change of [{ disabled: true }, { roles: ['clerk'] as const }]) {
      await expect(
        changePerson(store, 'shell x', { name: left[0]?.name ?? '', ...change }),
      ).rejects.toMatchObject({ code: 'CONFLICT' })
    }
  })

  it('changes people where nobody is an administrator, and none that is not there', async () => {
    const store = await open()
    await addPerson(store, 'shell x', bea)
    await changePerson(store, 'shell x', { name: 'bea', disabled: true })
    expect(await changePerson(store, 'shell x', { name: 'bea', disabled: false })).toMatchObject({
      disabled: false,
    })
    await expect(changePerson(store, 'shell x', { name: 'cyd', disabled: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('opens no session for a password that is changed while it is being checked', async () => {
    const store = await open()
    await addPerson(store, 'shell x', anna)
    const [opened] = await Promise.allSettled([
      openSession(store, 'anna', password),
      changePerson(store, 'shell x', { name: 'anna', password: 'another horse battery' }),
    ])
    const token = opened.status === 'fulfilled' ? opened.value.token : undefined
    if (token !== undefined)
      await expect(authenticate({ store }, token)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await store.query('SELECT person FROM deskhand.sessions')).toEqual([])
  })
}
