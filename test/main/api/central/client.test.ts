import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ORPCError } from '@orpc/server'
import { afterEach, describe, expect, it } from 'vitest'
import { centralClient, isRefusal, isUnreachable } from '../../../../main/api/central/client.ts'
import type { Call } from '../../../../main/central/call.ts'
import { served } from '../../central/server/served.ts'

const LEASE = { id: '5e53b1f4-7d33-4a0c-9d2f-0c2f6c1f0a55', fence: 3 }
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Something on a port that answers as it likes. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    return error
  }
  throw new Error('It did not fail.')
}

describe('a client of central', () => {
  it('asks and is answered as the contract has it', async () => {
    const renew = async (_call: Call, { leases }: { leases: unknown[] }) => {
      return { lost: leases as (typeof LEASE)[], seconds: 20 }
    }
    const { url } = await served({ handlers: { leases: { renew } } })
    const client = centralClient({ url, token: 'runner' })
    expect(await client.leases.renew({ leases: [LEASE] })).toEqual({ lost: [LEASE], seconds: 20 })
  })

  it('carries files both ways', async () => {
    const files: Blob[] = []
    const put = async (_call: Call, { params, body }: { params: { digest: string }; body: Blob }) => {
      files.push(body)
      return { digest: params.digest, size: body.size }
    }
    const get = async () => files[0] ?? new Blob()
    const { url } = await served({ handlers: { artifacts: { put, get } } })
    const client = centralClient({ url, token: 'runner' })
    const digest = '0'.repeat(64)
    const body = new Blob([Uint8Array.of(0, 255)], { type: 'image/png' })
    expect(await client.artifacts.put({ params: { digest }, body })).toEqual({ digest, size: 2 })
    const back = await client.artifacts.get({ digest })
    expect([...new Uint8Array(await back.arrayBuffer())]).toEqual([0, 255])
    expect(back.type).toBe('image/png')
  })

  it('sends the token that is good at the time, and the key of a call', async () => {
    const seen: unknown[] = []
    const url = await answering((request, response) => {
      seen.push([request.url, request.headers.authorization, request.headers['idempotency-key']])
      response.setHeader('content-type', 'application/json').end('{"added":0,"known":[]}')
    })
    let token: string | undefined
    const client = centralClient({ url: `${url}/below/`, token: () => token })
    const input = { queue: 'a', items: [] }
    await client.items.add(input)
    token = 'later'
    await client.items.add(input, { context: { idempotencyKey: '12345678' } })
    expect(seen).toEqual([
      ['/below/v1/queues/a/items', undefined, undefined],
      ['/below/v1/queues/a/items', 'Bearer later', '12345678'],
    ])
  })
})

describe('a refusal', () => {
  it('has the code of the contract, and what central said', async () => {
    const intend = async () => {
      throw new ORPCError('LEASE_LOST', { status: 409, message: 'vm-2 has it now.' })
    }
    const { url } = await served({ handlers: { leases: { intend } } })
    const client = centralClient({ url, token: 'runner' })
    const input = { ...LEASE, token: 't', step: 's', intendedAt: 1, outcomes: { results: [], failures: [] } }
    const error = await failureOf(client.leases.intend(input))
    expect(isRefusal(error, 'LEASE_LOST')).toBe(true)
    expect(isRefusal(error, 'CONFLICT')).toBe(false)
    expect(isUnreachable(error)).toBe(false)
    expect(error).toMatchObject({ status: 409, message: 'vm-2 has it now.' })
  })

  it('says what does not fit, and when to try again', async () => {
    const open = async () => {
      throw new ORPCError('TOO_MANY_REQUESTS', { status: 429, data: { retryAfter: 30 } })
    }
    const { url } = await served({ handlers: { sessions: { open } } })
    const client = centralClient({ url })
    const often = await failureOf(client.sessions.open({ name: 'a', password: 'b' }))
    expect(often).toMatchObject({ code: 'TOO_MANY_REQUESTS', data: { retryAfter: 30 } })
    const long = await failureOf(client.sessions.open({ name: 'a'.repeat(300), password: 'b' }))
    expect(isRefusal(long, 'BAD_REQUEST')).toBe(true)
    expect(long).toMatchObject({ data: { issues: [{ path: 'name' }] } })
  })

  it('is none where there is no central', async () => {
    expect(isRefusal(new Error('other'))).toBe(false)
    expect(isRefusal(undefined)).toBe(false)
  })
})

describe('central is unreachable', () => {
  it.each<[string, RequestListener]>([
    ['does not answer', () => undefined],
    ['breaks the line', (_request, response) => response.destroy()],
    [
      'breaks off in its answer',
      (_request, response) => {
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': 100 })
          .write('{"added"')
        setTimeout(() => response.destroy(), 20)
      },
    ],
    [
      'stands still in its answer',
      (_request, response) => {
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': 100 })
          .write('{"added"')
      },
    ],
    [
      'is a page of something else',
      (_request, response) => response.setHeader('content-type', 'text/html').end('<p>'),
    ],
    ['leads elsewhere', (_request, response) => response.writeHead(302, { location: '/' }).end()],
    ['is a proxy without central', (_request, response) => response.writeHead(502).end('Bad Gateway')],
    [
      'is a page that was not found',
      (_request, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<p>'),
    ],
  ])('where what is at its address %s', async (_what, listener) => {
    const client = centralClient({ url: await answering(listener), timeout: 300 })
    // One is posted, the other got.
    const asked = [client.leases.take({ bots: [] }), client.queues.list()]
    for (const error of await Promise.all(asked.map(failureOf))) {
      expect(error).toSatisfy(isUnreachable)
      expect(isRefusal(error)).toBe(false)
    }
  })

  it('where it could not do what it was asked', async () => {
    const take = () => Promise.reject(new Error('disk on fire'))
    const { url } = await served({ handlers: { leases: { take } } })
    const error = await failureOf(centralClient({ url, token: 'runner' }).leases.take({ bots: [] }))
    expect(error).toSatisfy(isUnreachable)
    expect(String(error)).toMatch(/500, What happened stands in the log of central, under \w+/)
  })

  it('where nobody listens, and is there again when it listens again', async () => {
    const take = async () => ({ items: [], seconds: 20 })
    const first = await served({ handlers: { leases: { take } } })
    const client = centralClient({ url: first.url, token: 'runner' })
    await client.leases.take({ bots: [] })
    await first.close()
    expect(await failureOf(client.leases.take({ bots: [] }))).toSatisfy(isUnreachable)
    await served({ handlers: { leases: { take } }, port: Number(new URL(first.url).port) })
    expect(await client.leases.take({ bots: [] })).toEqual({ items: [], seconds: 20 })
  })

  it('where a stream of events breaks off', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('event: message\ndata: {"what":"alive"}\n\n')
      setTimeout(() => response.destroy(), 50)
    })
    const stream = await centralClient({ url }).central.events()
    expect((await stream.next()).value).toEqual({ what: 'alive' })
    expect(await failureOf(stream.next())).toSatisfy(isUnreachable)
  })

  it('where central ends a stream of events because it cannot go on', async () => {
    async function* untilStoreIsAway(): AsyncGenerator<{ what: 'alive' }, void> {
      yield { what: 'alive' }
      throw new Error('The store is away')
    }
    const events = async () => untilStoreIsAway()
    const { url } = await served({ handlers: { central: { events } } })
    const stream = await centralClient({ url, token: 'clerk' }).central.events()
    expect((await stream.next()).value).toEqual({ what: 'alive' })
    const error = await failureOf(stream.next())
    expect(error).toSatisfy(isUnreachable)
    expect(isRefusal(error)).toBe(false)
  })

  it('not where nothing could be sent, for no header can carry the token', async () => {
    const client = centralClient({ url: await answering(() => undefined), token: 'one\ntwo' })
    const asked = [client.leases.take({ bots: [] }), client.queues.list()]
    for (const error of await Promise.all(asked.map(failureOf))) {
      expect(error).toBeInstanceOf(TypeError)
      expect(isUnreachable(error)).toBe(false)
    }
  })

  it('not where the caller gave up', async () => {
    const client = centralClient({ url: await answering(() => undefined) })
    const giving = new AbortController()
    const failure = failureOf(client.leases.take({ bots: [] }, { signal: giving.signal }))
    giving.abort()
    expect(await failure).not.toSatisfy(isUnreachable)
  })
})
