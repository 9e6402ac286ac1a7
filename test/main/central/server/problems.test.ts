import { describe, expect, it } from 'vitest'
import { as, ask, served } from './served.ts'

const ITEMS = '/v1/queues/invoices/items'
const items = JSON.stringify({ items: [{ reference: 'a', content: {} }] })

function post(body: BodyInit, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { ...as('operator'), ...headers }, body }
}

describe('a request that cannot be done', () => {
  it.each<[string, string, RequestInit, number, string]>([
    ['to an unknown path', '/v1/itmes', {}, 404, 'NOT_FOUND'],
    ['outside of the contract', '/queues', {}, 404, 'NOT_FOUND'],
    [
      'with a method that the path does not have',
      '/v1/queues',
      { method: 'DELETE' },
      405,
      'METHOD_NOT_SUPPORTED',
    ],
    ['with a method that nothing has', '/v1/queues', { method: 'PROPFIND' }, 405, 'METHOD_NOT_SUPPORTED'],
    ['without a token', '/v1/queues', {}, 401, 'UNAUTHORIZED'],
    [
      'with a password for a token',
      '/v1/queues',
      { headers: { authorization: 'Basic YTpi' } },
      401,
      'UNAUTHORIZED',
    ],
    ['with a token that nobody has', '/v1/queues', { headers: as('N0BODY') }, 401, 'UNAUTHORIZED'],
    ['by a role that may not', ITEMS, { ...post(items), headers: as('clerk') }, 403, 'FORBIDDEN'],
    [
      'with a body of another type',
      ITEMS,
      post(items, { 'content-type': 'text/plain' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'with a form',
      ITEMS,
      post(items, { 'content-type': 'multipart/form-data' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'with a compressed body',
      ITEMS,
      post(items, { 'content-encoding': 'gzip' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['with broken JSON', ITEMS, post('{"items":'), 400, 'BAD_REQUEST'],
    ['with a list for a body', ITEMS, post('[]'), 400, 'BAD_REQUEST'],
    ['without the body it needs', ITEMS, { method: 'POST', headers: as('operator') }, 400, 'BAD_REQUEST'],
    ['with NUL in its address', '/v1/tasks/%00', { headers: as('clerk') }, 400, 'BAD_REQUEST'],
    ['with a name that is none', '/v1/queues/A%20B/items', { headers: as('auditor') }, 400, 'BAD_REQUEST'],
  ])('%s, is told so as a problem', async (_what, path, init, status, code) => {
    const { url, logged } = await served()
    const answer = await ask(url, path, init)
    expect(answer.body).toMatchObject({ status, code, type: `/v1/docs#${code}` })
    expect(answer.body).toMatchObject({ title: expect.any(String), detail: expect.any(String) })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(logged).toEqual([])
  })

  it('says what would do', async () => {
    const { url } = await served()
    expect((await ask(url, '/v1/people/a', { method: 'POST' })).headers.get('allow')).toBe('PATCH')
    expect((await ask(url, '/v1/queues')).headers.get('www-authenticate')).toMatch(/^Bearer/)
  })

  it('names what does not fit by path and message, and not by what was given', async () => {
    const { url } = await served()
    const body = JSON.stringify({ name: 'Anna Keller', roles: ['king'], password: 'hunter2' })
    const answer = await ask(url, '/v1/people', { method: 'POST', headers: as('administrator'), body })
    expect(answer.body?.issues).toEqual([
      { path: 'name', message: expect.stringContaining('small letters') },
      { path: 'roles[0]', message: expect.stringContaining('administrator') },
      { path: 'password', message: expect.stringContaining('12') },
    ])
    expect(JSON.stringify(answer.body)).not.toMatch(/hunter2|Keller|king/)
  })

  it('that nobody foresaw, is logged under the id that the answer names', async () => {
    const failing = async () => {
      throw new Error('disk on fire', { cause: new Error('smoke') })
    }
    const { url, logged } = await served({ handlers: { queues: { list: failing } } })
    const { status, body } = await ask(url, '/v1/queues', { headers: as('auditor') })
    const id = String(body?.instance).split(':').at(-1)
    expect(status).toBe(500)
    expect(body?.detail).toContain(id)
    expect(JSON.stringify(body)).not.toMatch(/fire|smoke|\.ts/)
    expect(logged).toEqual([
      expect.stringMatching(new RegExp(`^GET /v1/queues ${id} Error: disk on fire[\\s\\S]*smoke`)),
    ])
    expect(logged[0]).not.toContain('auditor')
  })

  it('because a handler gave what the contract does not have, is logged with what is wrong', async () => {
    const wrong = async () => ({ added: 1.5, known: [] })
    const { url, logged } = await served({ handlers: { items: { add: wrong } } })
    expect((await ask(url, ITEMS, post(items))).status).toBe(500)
    expect(logged[0]).toMatch(/added: .*int/)
  })

  it.each([
    ['is not there', { code: 'ECONNREFUSED' }],
    ['is being stopped', { code: '57P01' }],
    ['broke the line', { message: 'Connection terminated unexpectedly' }],
  ])('because the store %s, is to be tried again', async (_what, details) => {
    const failing = () => Promise.reject(Object.assign(new Error('connect'), details))
    const { url } = await served({ handlers: { queues: { list: failing } } })
    const { status, headers, body } = await ask(url, '/v1/queues', { headers: as('auditor') })
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '2' })
    expect(body?.code).toBe('SERVICE_UNAVAILABLE')
  })
})
