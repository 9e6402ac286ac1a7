import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MOST_BODY_BYTES } from '../../../../main/api/central/contract/common.ts'
import { as, ask, served } from './served.ts'

const SLOW = { pace: { bytesPerSecond: 1000, grace: 100 } }

describe('a body', () => {
  it('that is too large is refused before it is sent', async () => {
    const { socket, answer } = await sending(await served(), [
      'POST /v1/queues/a/items HTTP/1.1',
      'authorization: Bearer operator',
      'content-type: application/json',
      `content-length: ${MOST_BODY_BYTES + 1}`,
      'expect: 100-continue',
    ])
    expect(await answer).toMatch(/^HTTP\/1\.1 413 .*"code":"TOO_LARGE"/s)
    expect(socket.bytesWritten).toBeLessThan(300)
  })

  it('that does not say how large it is, is refused where it passes the limit', async () => {
    const { url } = await served()
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 1_000_000
        controller.enqueue(new Uint8Array(1_000_000).fill(0x20))
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: as('operator'),
      body,
      duplex: 'half',
    }
    expect(await ask(url, '/v1/queues/a/items', init)).toMatchObject({ status: 413 })
    expect(sent).toBeLessThan(3 * MOST_BODY_BYTES)
  })

  it('is not read before it is known who sends it', async () => {
    const { answer } = await sending(await served(), [
      'POST /v1/queues/a/items HTTP/1.1',
      'content-type: application/json',
      'content-length: 1000',
    ])
    expect(await answer).toMatch(/^HTTP\/1\.1 401 /)
  })

  it('is small where anyone may send it', async () => {
    const { url } = await served()
    const body = JSON.stringify({ name: 'a', password: 'p'.repeat(20_000) })
    const headers = { 'content-type': 'application/json' }
    expect(await ask(url, '/v1/sessions', { method: 'POST', headers, body })).toMatchObject({ status: 413 })
  })

  it('that was waited for is asked for, and taken', async () => {
    const { socket, answer } = await sending(await served(), [
      'POST /v1/queues/a/items HTTP/1.1',
      'authorization: Bearer operator',
      'content-type: application/json',
      'content-length: 2',
      'expect: 100-continue',
      'connection: close',
    ])
    socket.once('data', () => socket.write('{}'))
    expect(await answer).toMatch(/^HTTP\/1\.1 100 Continue.*HTTP\/1\.1 400 .*"path":"items"/s)
  })

  it('that comes too slowly is cut', async () => {
    const { socket, answer } = await sending(await served(SLOW), [
      'POST /v1/queues/a/items HTTP/1.1',
      'authorization: Bearer operator',
      'content-type: application/json',
      'content-length: 1000',
    ])
    const drip = setInterval(() => socket.write(' '), 50)
    onTestFinished(() => clearInterval(drip))
    expect(await answer).toMatch(/^HTTP\/1\.1 408 .*"code":"TIMEOUT"/s)
  })

  it('that breaks off is no trouble', async () => {
    const server = await served()
    const { socket } = await sending(server, [
      'POST /v1/queues/a/items HTTP/1.1',
      'authorization: Bearer operator',
      'content-type: application/json',
      'content-length: 1000',
    ])
    socket.write('{"items":')
    socket.destroy()
    await once(socket, 'close')
    expect(await ask(server.url, '/v1/queues')).toMatchObject({ status: 401 })
    expect(server.logged).toEqual([])
  })
})

describe('headers', () => {
  it('that come too slowly are cut', async () => {
    const server = await served({ patience: { headers: 200 } })
    const { socket, answer } = await sending(server, ['GET /v1/queues HTTP/1.1'], '')
    const drip = setInterval(() => socket.write('x: y\r\n'), 50)
    onTestFinished(() => clearInterval(drip))
    expect(await answer).toMatch(/^HTTP\/1\.1 408 .*problem\+json/s)
  })

  it.each([
    ['too large', ['GET /v1/queues HTTP/1.1', `x: ${'y'.repeat(20_000)}`], 431],
    ['no HTTP', ['HELO there'], 400],
    ['of two lengths', ['POST /v1/queues HTTP/1.1', 'content-length: 3', 'content-length: 4'], 400],
  ])('that are %s are refused', async (_what, lines, status) => {
    const { answer } = await sending(await served(), lines)
    expect(await answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*problem\\+json`, 's'))
  })
})

/** A connection on which these lines were sent, and all that comes back until it ends. */
async function sending({ url }: { url: string }, lines: readonly string[], end = '\r\n') {
  const socket: Socket = connect(Number(new URL(url).port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const received: string[] = []
  socket.on('data', (chunk) => received.push(String(chunk)))
  const answer = new Promise<string>((resolve) => socket.once('close', () => resolve(received.join(''))))
  socket.write(`${[...lines, 'host: localhost'].join('\r\n')}\r\n${end}`)
  return { socket, answer }
}
