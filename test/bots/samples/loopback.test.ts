import { afterEach, expect, test } from 'vitest'
import { type RunningServer, serveLoopback } from '../../../bots/samples/loopback.ts'

const servers: RunningServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serve(port = 0) {
  const server = await serveLoopback(port, (_request, response) => response.end('here'))
  servers.push(server)
  return server
}

test('answers at the address that it tells', async () => {
  expect(await (await fetch((await serve()).url)).text()).toBe('here')
})

test('a port that is taken is told as such', async () => {
  const port = Number(new URL((await serve()).url).port)
  await expect(serve(port)).rejects.toMatchObject({ code: 'input-invalid' })
})

test('closes although a browser keeps its connection', async () => {
  const server = await serve()
  await (await fetch(server.url)).text()
  await servers.pop()?.close()
  await expect(fetch(server.url)).rejects.toThrow()
})
