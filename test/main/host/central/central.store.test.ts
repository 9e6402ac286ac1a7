import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CentralLink } from '../../../../main/api/host/contract/central.ts'
import { type CentralServices, centralServices } from '../../../../main/host/central/index.ts'
import type { Home } from '../../../../main/host/home.ts'
import { type CentralForStudio, openCentral, PASSWORD } from '../../../renderer/central.ts'
import { temporaryHome } from '../../temporary-home.ts'

let central: CentralForStudio
let home: Home
let services: CentralServices

beforeEach(async () => {
  central = await openCentral()
  home = temporaryHome()
  services = centralServices(home)
}, 60_000)

afterEach(() => central.close())

/** Follows how it stands, until the test ends what it follows. */
function following() {
  const end = new AbortController()
  const seen = services.live(end.signal)
  return {
    end: () => end.abort(),
    async next(): Promise<CentralLink | undefined> {
      const { value } = await seen.next()
      return value ?? undefined
    },
    async until(isIt: (link: CentralLink) => boolean): Promise<CentralLink> {
      for await (const link of seen) if (isIt(link)) return link
      throw new Error('It ended before')
    },
  }
}

describe('central as a person of this PC sees it', () => {
  it('signs in, asks in the name of the person, and keeps the token in no file that can be read', async () => {
    await central.person('operator')
    await services.signIn({ address: `${central.url}/`, name: 'operator', password: PASSWORD })
    expect(await services.ask((at) => at.sessions.who())).toEqual({ name: 'operator', roles: ['operator'] })
    expect(readFileSync(home.settings, 'utf8')).toContain(`"central": "${central.url}"`)
    expect(readFileSync(home.settings, 'utf8')).not.toContain('dhp_')
    // The next host goes on with the same session.
    expect(await centralServices(home).ask((at) => at.queues.list())).toEqual([])
  })

  it('refuses a wrong password, an address that is none, and says when central is away', async () => {
    await central.person('operator')
    const signIn = (address: string, password: string) =>
      services.signIn({ address, name: 'operator', password })
    await expect(signIn(central.url, 'wrong')).rejects.toMatchObject({ code: 'central-declined' })
    await expect(signIn('http://central.example', PASSWORD)).rejects.toMatchObject({ code: 'value-invalid' })
    await expect(signIn('http://127.0.0.1:9', PASSWORD)).rejects.toMatchObject({
      code: 'central-unreachable',
    })
    await expect(services.ask((at) => at.queues.list())).rejects.toThrow('Nobody is signed in')
  })

  it('tells what a role may not, in the words of central, with what to do', async () => {
    await central.person('clerk')
    await services.signIn({ address: central.url, name: 'clerk', password: PASSWORD })
    const refusal = services.ask((at) => at.queues.list())
    await expect(refusal).rejects.toMatchObject({
      code: 'central-declined',
      next: expect.stringContaining('role'),
    })
  })

  it('follows signing in, what changes, and signing out, after which the session is over', async () => {
    const admin = await central.person('administrator')
    const feed = following()
    expect(await feed.next()).toEqual({ state: 'none' })
    await services.signIn({ address: central.url, name: 'administrator', password: PASSWORD })
    expect(await feed.next()).toMatchObject({ state: 'signed-in', person: { name: 'administrator' } })
    const change = feed.until(({ changed }) => changed === 'items')
    await admin.queues.put({ name: 'q', title: 'Q', bot: 'bot' })
    // Changes that came before the feed listened are not told: one follows another until one is.
    const adding = new AbortController()
    const adds = keepAdding(adding.signal, (number) =>
      admin.items.add({ queue: 'q', items: [{ reference: `r-${number}`, content: {} }] }),
    )
    expect(await change).toMatchObject({ state: 'signed-in', changed: 'items' })
    adding.abort()
    await adds
    feed.end()
    const again = following()
    expect(await again.next()).toMatchObject({ state: 'signed-in' })
    await services.signOut()
    expect(await again.until(({ state }) => state === 'signed-out')).toEqual({
      state: 'signed-out',
      address: central.url,
    })
    again.end()
  })

  it('says that central is away, and that a session ended', async () => {
    await central.person('operator')
    await services.signIn({ address: central.url, name: 'operator', password: PASSWORD })
    await central.running.central.store.query('DELETE FROM deskhand.sessions')
    const ended = following()
    expect(await ended.next()).toEqual({ state: 'signed-out', address: central.url })
    ended.end()
    await central.running.close()
    const away = following()
    expect(await away.next()).toMatchObject({
      state: 'away',
      problem: { message: 'Central does not answer' },
    })
    away.end()
  })
})

async function keepAdding(signal: AbortSignal, add: (number: number) => Promise<unknown>): Promise<void> {
  for (let number = 0; !signal.aborted && number < 500; number++) await add(number)
}
