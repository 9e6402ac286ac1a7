import { Agent, get } from 'node:http'
import { describe, expect, it } from 'vitest'
import { as, ask, served } from './served.ts'

/** A handler that has begun when `begun` says so, and ends when it is told to. */
function waiting() {
  const begun = Promise.withResolvers<void>()
  const told = Promise.withResolvers<void>()
  const list = async () => {
    begun.resolve()
    await told.promise
    return []
  }
  return { list, begun: begun.promise, end: told.resolve }
}

describe('a server that stops', () => {
  it('lets a call that is under way finish, and takes no more', async () => {
    const { list, begun, end } = waiting()
    const { url, close } = await served({ handlers: { queues: { list } } })
    const underWay = ask(url, '/v1/queues', { headers: as('auditor') })
    await begun
    const closed = close()
    await expect(ask(url, '/v1/queues')).rejects.toThrow('fetch failed')
    end()
    expect(await underWay).toMatchObject({ status: 200, body: [] })
    await closed
  })

  it('cuts a call that takes too long', async () => {
    const { list, begun } = waiting()
    const { url, close } = await served({ handlers: { queues: { list } }, patience: { stop: 100 } })
    const underWay = ask(url, '/v1/queues', { headers: as('auditor') })
    const cut = expect(underWay).rejects.toThrow()
    await begun
    await close()
    await cut
  })

  it('does not wait for connections that are only kept', async () => {
    const { url, close } = await served({ patience: { stop: 60_000 } })
    const agent = new Agent({ keepAlive: true })
    await new Promise((resolve) => {
      get(`${url}/v1/queues`, { agent }, (response) => response.resume().once('end', resolve))
    })
    expect(Object.keys(agent.sockets).length + Object.keys(agent.freeSockets).length).toBe(1)
    await close()
    agent.destroy()
  })
})
