import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inPlainWords } from '../../../../bots/drivers/http/failures.ts'
import { nodeHttp } from '../../../../bots/drivers/http/index.ts'
import { BotError } from '../../../../bots/errors/index.ts'
import type { HttpRequest } from '../../../../bots/steps/ports/index.ts'

const http = nodeHttp()
const routes: Record<string, RequestListener> = {
  '/echo': async (request, response) => response.end(JSON.stringify(await echoed(request))),
  '/json': (_request, response) =>
    response.setHeader('content-type', 'application/problem+json; charset=utf-8').end('{"a":1}'),
  '/empty-json': (_request, response) => response.setHeader('content-type', 'application/json').end(),
  '/broken-json': (_request, response) => response.setHeader('content-type', 'application/json').end('{"a"'),
  '/latin': (_request, response) =>
    response.setHeader('content-type', 'text/plain; charset=iso-8859-1').end(Buffer.from([0xe4])),
  '/500': (_request, response) => response.writeHead(500).end('down'),
  '/moved': (_request, response) => response.writeHead(302, { location: '/echo' }).end(),
  '/cut': (request) => request.socket.destroy(),
  '/half': (request, response) => {
    response.setHeader('content-length', 100).write('half')
    setImmediate(() => request.socket.destroy())
  },
  '/never': () => {},
  '/large': (_request, response) => {
    for (let sent = 0; sent < 21; sent++) response.write(Buffer.alloc(1_000_000))
    response.end()
  },
}

let server: Server
let base: string

beforeAll(async () => {
  server = createServer((request, response) => routes[request.url ?? '']?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function echoed(request: IncomingMessage) {
  return { method: request.method, key: request.headers['x-key'], body: await text(request) }
}

function ask(
  path: string,
  more: Partial<HttpRequest> = {},
  signal = new AbortController().signal,
  timeout = 5000,
) {
  return http.request({ method: 'GET', url: base + path, headers: {}, ...more }, { signal, timeout })
}

test('method, headers and body go out', async () => {
  const { body } = await ask('/echo', { method: 'POST', headers: { 'x-key': 'k' }, body: 'größer' })
  expect(JSON.parse(String(body))).toEqual({ method: 'POST', key: 'k', body: 'größer' })
})

test.each([
  ['/json', { a: 1 }],
  ['/empty-json', null],
  ['/latin', 'ä'],
])('the body of %s', async (path, body) => {
  expect(await ask(path)).toMatchObject({ status: 200, body })
})

test('any status is an answer', async () => {
  expect(await ask('/500')).toMatchObject({ status: 500, body: 'down' })
})

test('a GET is followed on, a commit is not', async () => {
  expect(await ask('/moved')).toMatchObject({ status: 200 })
  expect(await ask('/moved', { method: 'POST' })).toMatchObject({
    status: 302,
    headers: { location: '/echo' },
  })
})

test('a HEAD has no body', async () => {
  expect(await ask('/json', { method: 'HEAD' })).toMatchObject({ status: 200, body: null })
})

describe('no answer is http-failed in plain words', () => {
  test.each([
    ['/broken-json', '{"a"'],
    ['/cut', 'the connection was cut'],
    ['/half', 'the connection was cut'],
    ['/large', 'more'],
  ])('%s', async (path, found) => {
    await expect(ask(path)).rejects.toMatchObject({ code: 'http-failed', details: { found } })
  })

  test('what never left is known to have changed nothing', async () => {
    const free = createServer()
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(free.address() as AddressInfo).port}/`
    await new Promise((resolve) => free.close(resolve))
    await expect(ask('', { url })).rejects.toMatchObject({
      code: 'http-failed',
      details: { found: 'nothing listens there', acted: false },
    })
    await expect(ask('', { url: 'http://no-such-machine.invalid/' })).rejects.toMatchObject({
      details: { found: 'no machine of that name', acted: false },
    })
    await expect(ask('/json', { url: `${base.replace('http:', 'https:')}/json` })).rejects.toMatchObject({
      details: { found: expect.stringContaining('no safe connection'), acted: false },
    })
  })

  test('what was cut off may have acted', async () => {
    await expect(ask('/cut', { method: 'POST' })).rejects.toSatisfy(
      (error) => error.details.acted === undefined,
    )
  })

  test.each([
    ['ETIMEDOUT', 'connect', false],
    ['ETIMEDOUT', 'read', undefined],
    ['EHOSTUNREACH', 'read', undefined],
    ['ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', undefined, undefined],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', undefined, false],
  ])('%s at %s: acted is %s', (code, syscall, acted) => {
    const cause = Object.assign(new Error(code), { code, syscall })
    const asked = { method: 'POST', url: base, headers: {} }
    expect(inPlainWords(new TypeError('fetch failed', { cause }), asked).details.acted).toBe(acted)
  })

  test('late', async () => {
    await expect(ask('/never', {}, undefined, 50)).rejects.toMatchObject({
      code: 'http-failed',
      details: { expected: 'an answer within 0.05 s' },
    })
  })
})

test('a stop ends the waiting with its reason', async () => {
  const stop = new AbortController()
  const asked = ask('/never', {}, stop.signal, Number.POSITIVE_INFINITY)
  const reason = new Error('stopped by hand')
  stop.abort(reason)
  await expect(asked).rejects.toBe(reason)
  await expect(ask('/json', {}, stop.signal)).rejects.toBe(reason)
})

test('a request that may change something does not leave where that may not be done any more', async () => {
  const guarded = nodeHttp(() => {
    throw new BotError('lease-lost', 'The lease is over', { acted: false })
  })
  const arrived: string[] = []
  routes['/counted'] = ({ method = '' }, response) => {
    arrived.push(method)
    response.end()
  }
  const options = { signal: new AbortController().signal, timeout: 5000 }
  const send = (method: string) => guarded.request({ method, url: `${base}/counted`, headers: {} }, options)
  const lost = { code: 'lease-lost', details: { acted: false } }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    await expect(send(method)).rejects.toMatchObject(lost)
  await send('GET')
  await send('HEAD')
  expect(arrived).toEqual(['GET', 'HEAD'])
})
