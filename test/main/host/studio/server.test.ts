import { once } from 'node:events'
import { request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type StudioServer, studioServer } from '../../../../main/host/studio/server.ts'

const KEY = Buffer.alloc(32, 7)
let server: StudioServer
let sockets: number

beforeEach(async () => {
  sockets = 0
  server = await studioServer({
    port: 0,
    key: KEY,
    pages: (path) => ({ status: 200, headers: { 'content-type': 'text/html' }, body: `page ${path}` }),
    onSocket: () => {
      sockets += 1
    },
  })
})

afterEach(() => server.close())

test('its address is good once: it gives a cookie and leaves the ticket behind', async () => {
  const address = server.address()
  const first = await fetch(address, { redirect: 'manual' })
  expect(first.status).toBe(303)
  expect(first.headers.get('location')).toBe('/')
  const cookie = first.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(401)
  const page = await fetch(url('/runs'), { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(await page.text()).toBe('page /runs')
})

test('nobody comes in without, and what to do is said', async () => {
  const page = await fetch(url('/'))
  expect(page.status).toBe(401)
  expect(await page.text()).toContain('deskhand studio')
})

test('another name for this machine is refused, as by a page that had its name lead here', async () => {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const asked = request(url('/'), { headers: { host: 'evil.example' } }, (response) => {
    response.resume()
    resolve(response.statusCode)
  })
  asked.end()
  expect(await promise).toBe(421)
})

test('what is no address is refused, and the next one is answered', async () => {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const asked = request({ port: server.port, path: '//' }, (response) => {
    response.resume()
    resolve(response.statusCode)
  })
  asked.end()
  expect(await promise).toBe(400)
  expect((await fetch(url('/'))).status).toBe(401)
})

test('nothing but GET is answered', async () => {
  expect((await fetch(url('/'), { method: 'POST', body: 'x' })).status).toBe(405)
})

test.each([
  ['with our cookie and origin it is let in', {}, 'open'],
  ['without a cookie it is refused', { cookie: '' }, 'error'],
  ['of a foreign page it is refused', { origin: 'https://evil.example' }, 'error'],
  ['of another port of this machine it is refused', { origin: 'http://127.0.0.1:1' }, 'error'],
  ['without an origin it is refused', { origin: '' }, 'error'],
])('a socket: %s', async (_what, changed: { cookie?: string; origin?: string }, outcome) => {
  const letIn = await fetch(server.address(), { redirect: 'manual' })
  const cookie = changed.cookie ?? letIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const origin = changed.origin ?? url('')
  const socket = new WebSocket(`${url('/host').replace('http', 'ws')}`, {
    headers: { cookie, ...(origin && { origin }) },
  })
  const [event] = await Promise.race([
    once(socket, 'open').then(() => ['open']),
    new Promise<string[]>((resolve) => socket.on('error', () => resolve(['error']))),
  ])
  expect(event).toBe(outcome)
  expect(sockets).toBe(outcome === 'open' ? 1 : 0)
  socket.terminate()
})

test('a port that is taken says so', async () => {
  const same = studioServer({ port: server.port, key: KEY, pages: () => never(), onSocket: () => undefined })
  await expect(same).rejects.toMatchObject({ code: 'port-taken' })
})

function never(): never {
  throw new Error('Nothing is asked of a server that did not start')
}

function url(path: string): string {
  return `http://127.0.0.1:${server.port}${path}`
}
