import { describe, expect, test } from 'vitest'
import { Secret } from '../../../../bots/secrets/index.ts'
import { isContainer } from '../../../../bots/steps/define.ts'
import { stepKind } from '../../../../bots/steps/index.ts'
import type { HttpRequest } from '../../../../bots/steps/ports/index.ts'
import { runStep } from '../fake-ports.ts'

const url = 'https://example.com/orders'
const fine = { status: 200, headers: {}, body: null }

async function sent(params: Record<string, unknown>): Promise<HttpRequest> {
  const { calls, error } = await runStep('http.request', { url, ...params }, { 'http.request': fine })
  expect(error).toBeUndefined()
  return calls[0]?.[1] as HttpRequest
}

test('a plain request carries nothing but its address', async () => {
  expect(await sent({})).toEqual({ method: 'GET', url, headers: {}, body: undefined })
})

test('a commit carries the identity of the step', async () => {
  expect((await sent({ method: 'POST' })).headers).toEqual({ 'idempotency-key': 'token-of-this-step' })
})

test('maps go out as JSON, text as it is', async () => {
  const json = await sent({ method: 'POST', body: { a: [1, 'x'] } })
  expect(json.body).toBe('{"a":[1,"x"]}')
  expect(json.headers).toMatchObject({ 'content-type': 'application/json' })
  const text = await sent({ method: 'POST', body: 'a=1' })
  expect(text.body).toBe('a=1')
  expect(text.headers).not.toHaveProperty('content-type')
})

test('the own headers win, in either case', async () => {
  const { headers } = await sent({ method: 'POST', body: {}, headers: { 'Content-Type': 'application/xml' } })
  expect(headers['content-type']).toBe('application/xml')
})

describe('secrets go out and nowhere else', () => {
  const password = new Secret('grün&2', 'shop.password')

  test('as basic or bearer', async () => {
    const account = { user: 'ann', password }
    const basic = (await sent({ account })).headers.authorization
    expect(Buffer.from(basic?.slice(6) ?? '', 'base64').toString()).toBe('ann:grün&2')
    expect((await sent({ account, scheme: 'bearer' })).headers.authorization).toBe('Bearer grün&2')
  })

  test('in headers and deep in the body', async () => {
    const request = await sent({
      method: 'POST',
      headers: { 'X-Key': password },
      body: { deep: [{ password }] },
    })
    expect(request.headers['x-key']).toBe('grün&2')
    expect(JSON.parse(request.body ?? '')).toEqual({ deep: [{ password: 'grün&2' }] })
    expect((await sent({ method: 'POST', body: password })).body).toBe('grün&2')
  })
})

describe('the answer', () => {
  const answered = (status: number, params = {}, body: unknown = 'said why') =>
    runStep('http.request', { url, ...params }, { 'http.request': { status, headers: { a: 'b' }, body } })

  test('is given as it is', async () => {
    expect((await answered(201, {}, { id: 7 })).result).toEqual({
      status: 201,
      headers: { a: 'b' },
      body: { id: 7 },
    })
  })

  test.each([199, 301, 404, 500])('with status %i is an error that says what came', async (status) => {
    const { error } = await answered(status)
    expect(error).toMatchObject({
      code: 'http-failed',
      details: { expected: 'status 200 to 299', found: `status ${status}: said why` },
    })
  })

  test.each([
    [400, false],
    [422, false],
    [408, undefined],
    [409, undefined],
    [500, undefined],
    [302, undefined],
  ])('with status %i says whether anything was done', async (status, acted) => {
    const { error } = await answered(status, { method: 'POST' })
    expect(error).toHaveProperty('details.acted', acted)
  })

  test('may be expected to be another one', async () => {
    expect((await answered(404, { expect: [200, 404] })).error).toBeUndefined()
    expect((await answered(201, { expect: [200, 404] })).error).toMatchObject({
      details: { expected: 'status 200 or 404' },
    })
  })

  test('401 with an account is a wrong password, without one a failure', async () => {
    const account = { user: 'ann', password: new Secret('abc', 'p') }
    expect((await answered(401, { account })).error).toMatchObject({ code: 'login-refused' })
    expect((await answered(401)).error).toMatchObject({ code: 'http-failed' })
  })
})

test.each(['example.com', 'file:///etc/passwd', 'ftp://example.com'])(
  'refuses the address %s',
  async (address) => {
    await expect(runStep('http.request', { url: address })).rejects.toThrow('http://')
  },
)

test.each([
  [{}, 'idempotent'],
  [{ method: 'GET' }, 'idempotent'],
  [{ method: 'HEAD' }, 'idempotent'],
  [{ method: 'POST' }, 'commit'],
  [{ method: 'DELETE' }, 'commit'],
])('%j is %s', (authored, effect) => {
  const kind = stepKind('http.request')
  if (kind === undefined || isContainer(kind)) throw new Error('no action')
  expect(kind.effectOf?.(authored)).toBe(effect)
})
