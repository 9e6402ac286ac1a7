import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { Call } from '../../../../main/central/call.ts'
import { as, ask, served } from './served.ts'

const ITEMS = '/v1/queues/invoices/items'

describe('a server', () => {
  it('gives the handler the input, and who calls', async () => {
    const seen: unknown[] = []
    const add = async ({ caller }: Call, input: { items: unknown[] }) => {
      seen.push(caller, input)
      return { added: input.items.length, known: [] }
    }
    const { url } = await served({ handlers: { items: { add } } })
    const body = JSON.stringify({ items: [{ reference: 'a', content: { x: [1] } }], queue: 'other' })
    const answer = await ask(url, ITEMS, { method: 'POST', headers: as('developer'), body })
    expect(answer).toMatchObject({ status: 200, body: { added: 1, known: [] } })
    const item = { reference: 'a', content: { x: [1] }, priority: 0, deferUntil: null, dueAt: null }
    expect(seen).toEqual([
      { kind: 'person', name: 'a.keller', roles: ['developer'], session: 'developer' },
      { queue: 'invoices', items: [item] },
    ])
  })

  it('takes a call without a body, and answers numbers in the address as numbers', async () => {
    const list = async (_call: Call, { limit }: { limit: number }) => {
      return { entries: [], next: String(limit + 1) }
    }
    const { url } = await served({ handlers: { items: { list } } })
    const { body } = await ask(url, `${ITEMS}?limit=41`, { headers: as('auditor') })
    expect(body).toEqual({ entries: [], next: '42' })
  })

  it('does not look at a token where none is needed', async () => {
    const health = async () => ({ version: '1', store: 'pglite' as const, now: new Date().toISOString() })
    const { url } = await served({ handlers: { central: { health } } })
    expect((await ask(url, '/v1/health', { headers: as('N0BODY') })).status).toBe(200)
  })

  it('replaces what a runner cannot know to be unkeepable, and refuses it from a person', async () => {
    const seen: string[] = []
    const intend = async (_call: Call, { step }: { step: string }) => {
      seen.push(step)
      return { seconds: 20 }
    }
    const { url } = await served({ handlers: { leases: { intend } } })
    const lease = { id: '5e53b1f4-7d33-4a0c-9d2f-0c2f6c1f0a55', fence: 1, token: 't', intendedAt: 1 }
    const body = JSON.stringify({ ...lease, step: 'a\0b', outcomes: { results: [], failures: [] } })
    await ask(url, '/v1/leases/intend', { method: 'POST', headers: as('runner'), body })
    expect(seen).toEqual(['a\ufffdb'])
    const refused = await ask(url, ITEMS, { method: 'POST', headers: as('operator'), body })
    expect(refused).toMatchObject({ status: 400, body: { detail: expect.stringContaining('NUL') } })
  })

  it('carries files as they are, and lets no browser run them', async () => {
    const digest = 'a'.repeat(64)
    const kept: Blob[] = []
    const put = async (_call: Call, { body }: { body: Blob }) => {
      kept.push(body)
      return { digest, size: body.size }
    }
    const get = async () => kept[0] ?? new Blob()
    const { url } = await served({ handlers: { artifacts: { put, get } } })
    const bytes = Buffer.from([0, 255, 10, 13])
    const headers = { authorization: 'Bearer runner', 'content-type': 'text/html' }
    await ask(url, `/v1/artifacts/${digest}`, { method: 'PUT', headers, body: bytes })
    const response = await fetch(`${url}/v1/artifacts/${digest}`, { headers })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
    expect(response.headers.get('content-type')).toBe('text/html')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('lets no page of another origin in', async () => {
    const { url } = await served()
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'GET' }
    const answer = await ask(url, '/v1/health', { method: 'OPTIONS', headers })
    expect(answer.status).toBe(405)
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it.each([
    ['localhost:80', 200],
    ['127.0.0.1', 200],
    ['[::1]:7410', 200],
    ['evil.example', 421],
    ['127.0.0.1.evil.example:80', 421],
    ['localhost.evil.example', 421],
  ])('asked as %s, answers %i', async (host, status) => {
    const health = async () => ({ version: '1', store: 'pglite' as const, now: new Date().toISOString() })
    const { url } = await served({ handlers: { central: { health } } })
    expect(await statusAskedAs(url, host)).toBe(status)
  })

  it('behind a proxy, leaves it to the proxy by which name it is asked', async () => {
    const { url } = await served({ behindProxy: true })
    expect(await statusAskedAs(url, 'central.example')).toBe(500)
  })

  it('listens beyond this machine only where words are encrypted, and not on a port that is taken', async () => {
    await expect(served({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'wrong-use' })
    const { url } = await served()
    await expect(served({ port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'port-taken' })
    await expect(served({ host: '192.0.2.1', behindProxy: true })).rejects.toMatchObject({
      code: 'wrong-use',
    })
  })
})

function statusAskedAs(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/v1/health`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
