import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { centralClient } from '../../../../main/api/central/client.ts'
import type { Call } from '../../../../main/central/call.ts'
import { tellChange } from '../../../../main/central/changes.ts'
import { changeEvents } from '../../../../main/central/events.ts'
import { served } from './served.ts'
import { sharedStore } from './shared-store.ts'

/** A handler whose stream says when it begins and ends. */
function watched() {
  const began = vi.fn()
  const ended = vi.fn()
  async function* stream(signal: AbortSignal | undefined) {
    began()
    try {
      yield { what: 'alive' as const }
      await pause(60_000, undefined, { ...(signal && { signal }) }).catch(() => undefined)
    } finally {
      ended()
    }
  }
  return { began, ended, events: async ({ signal }: Call) => stream(signal) }
}

describe('a stream of events', () => {
  it('ends when the listener leaves, between two events as well', async () => {
    const { events, ended } = watched()
    const { url } = await served({ handlers: { central: { events } } })
    const leaving = new AbortController()
    const client = centralClient({ url, token: 'clerk' })
    const stream = await client.central.events(undefined, { signal: leaving.signal })
    expect(await stream.next()).toEqual({ done: false, value: { what: 'alive' } })
    leaving.abort()
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce(), 8_000)
  })

  it('ends when the listener has heard enough', async () => {
    const { events, ended } = watched()
    const { url } = await served({ handlers: { central: { events } } })
    for await (const _event of await centralClient({ url, token: 'clerk' }).central.events()) break
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce(), 8_000)
  })

  it('ends when the server stops, and the listener is told so', async () => {
    const { events, ended } = watched()
    const { url, close } = await served({ handlers: { central: { events } } })
    const stream = await centralClient({ url, token: 'clerk' }).central.events()
    await stream.next()
    await close()
    expect(ended).toHaveBeenCalledOnce()
    expect((await stream.next()).done).toBe(true)
  })

  it('does not begin for those who may not', async () => {
    const { events, began } = watched()
    const { url } = await served({ handlers: { central: { events } } })
    await expect(centralClient({ url, token: 'runner' }).central.events()).rejects.toThrow()
    expect(began).not.toHaveBeenCalled()
  })
})

describe('what changes', () => {
  const open = sharedStore('deskhand.answers')

  it('is told once, and that central is alive while nothing does', async () => {
    const store = await open()
    const leaving = new AbortController()
    const events = changeEvents(store, leaving.signal, 50)
    expect(await events.next()).toMatchObject({ value: { what: 'alive' } })
    await store.transaction(async (tx) => {
      await tellChange(tx, { what: 'tasks', id: 'a' })
      await tellChange(tx, { what: 'tasks', id: 'a' })
      await tellChange(tx, { what: 'routes' })
    })
    expect((await events.next()).value).toEqual({ what: 'tasks', id: 'a' })
    expect((await events.next()).value).toEqual({ what: 'routes' })
    expect((await events.next()).value).toEqual({ what: 'alive' })
    const last = events.next()
    leaving.abort()
    expect(await last).toEqual({ done: true, value: undefined })
  })

  it('is told only by its kind when it is too much', async () => {
    const store = await open()
    const events = changeEvents(store, new AbortController().signal, 50)
    await events.next()
    await store.query(
      `SELECT pg_notify('deskhand', '{"what":"items","id":"' || n || '"}') FROM generate_series(1, 1500) AS n`,
    )
    const told: unknown[] = []
    for await (const event of events) {
      if (event.what === 'alive') break
      told.push(event)
    }
    expect(told).toHaveLength(1001)
    expect(told.at(-1)).toEqual({ what: 'items' })
  })

  it('is not whatever stands on the channel', async () => {
    const store = await open()
    const events = changeEvents(store, new AbortController().signal, 50)
    await events.next()
    for (const payload of ['', 'x', 'null', '{"what":"weather"}']) {
      await store.query(`SELECT pg_notify('deskhand', $1)`, [payload])
    }
    expect((await events.next()).value).toEqual({ what: 'alive' })
    await events.return()
  })
})
