import { ORPCError } from '@orpc/server'
import { afterEach } from 'vitest'
import { centralContract } from '../../../../main/api/central/contract/index.ts'
import type { Role } from '../../../../main/api/central/roles.ts'
import type { Call, Caller, Handlers } from '../../../../main/central/call.ts'
import { type ServerOptions, startServer } from '../../../../main/central/server/index.ts'
import type { AllHandlers } from '../../../../main/central/server/router.ts'
import type { Store } from '../../../../main/central/store/store.ts'

type Fakes = { readonly [G in keyof AllHandlers]?: Partial<Handlers<G>> }

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

/** What a server of the tests is made with; the rest is as usual. */
export interface Served extends Partial<Omit<ServerOptions, 'handlers' | 'central'>> {
  readonly handlers?: Fakes
  readonly store?: Store
}

/**
 * Serves the contract on a free port, with these handlers behind it and, as tokens, the names of roles and `runner`.
 * Gives its address and what it logged; it is closed at the end of the test.
 */
export async function served({ handlers = {}, store = noStore, ...options }: Served = {}) {
  const logged: string[] = []
  const server = await startServer({
    central: { store, dispatch: neverAsked('dispatch'), version: '0.0.0' },
    handlers: fakeHandlers(handlers),
    authenticate: async (token) => fakeCaller(token),
    log: (line) => logged.push(line),
    host: '127.0.0.1',
    port: 0,
    ...options,
  })
  open.push(server)
  return { ...server, logged }
}

export const noStore: Store = {
  kind: 'pglite',
  id: '5e53b1f4-7d33-4a0c-9d2f-0c2f6c1f0a55',
  query: async () => [],
  transaction: (work) => work(noStore),
  listen: async () => async () => undefined,
  close: async () => undefined,
}

function neverAsked<T extends object>(what: string): T {
  return new Proxy({} as T, {
    get: () => {
      throw new Error(`${what} was asked`)
    },
  })
}

function fakeCaller(token: string): Caller {
  if (token === 'runner') return { kind: 'runner', name: 'vm-1', pc: 'a', queues: null }
  const roles = token.split('+') as Role[]
  if (/^[a-z+]+$/.test(token)) return { kind: 'person', name: 'a.keller', roles, session: token }
  throw new ORPCError('UNAUTHORIZED', { message: 'Nobody has this token.' })
}

function fakeHandlers(fakes: Fakes): AllHandlers {
  const groups = Object.entries(centralContract).map(([group, procedures]) => {
    const names = Object.keys(procedures).map((name) => [name, unexpected(`${group}.${name}`)])
    return [group, { ...Object.fromEntries(names), ...fakes[group as keyof AllHandlers] }]
  })
  return Object.fromEntries(groups) as AllHandlers
}

function unexpected(name: string) {
  return async (_call: Call) => {
    throw new Error(`${name} was called`)
  }
}

/** Sends one request; gives status, headers, and the body as JSON. */
export async function ask(url: string, path: string, init: RequestInit = {}) {
  const response = await fetch(`${url}${path}`, init)
  const text = await response.text()
  const body = text === '' ? undefined : (JSON.parse(text) as Readonly<Record<string, unknown>>)
  return { status: response.status, headers: response.headers, body }
}

/** The headers of a call with a JSON body, by whoever has this token. */
export function as(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
}
