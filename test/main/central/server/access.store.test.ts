import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { centralContract } from '../../../../main/api/central/contract/index.ts'
import { permissions, roles } from '../../../../main/api/central/roles.ts'
import { authenticate } from '../../../../main/central/authenticate.ts'
import { type Call, callerName } from '../../../../main/central/call.ts'
import { startServer } from '../../../../main/central/server/index.ts'
import type { AllHandlers } from '../../../../main/central/server/router.ts'
import { openInMemory } from '../stores.ts'
import { type Asked, asking } from './asking.ts'
import { fitting } from './fitting.ts'
import { type ContractProcedure, procedures } from './procedures.ts'
import { badTokens, goodTokens } from './tokens.ts'

let url: string
let good: Readonly<Record<string, string>>
let bad: Readonly<Record<string, string>>
const closing: (() => Promise<void>)[] = []
afterAll(() => Promise.all(closing.map((close) => close())))

beforeAll(async () => {
  const store = await openInMemory()
  const other = await openInMemory()
  good = await goodTokens(store)
  bad = await badTokens(store, other)
  const server = await startServer({
    central: { store, dispatch: unused(), version: '0.0.0' },
    handlers: tellingWhoCame(),
    authenticate: (token) => authenticate({ store }, token),
    log: (line) => expect.fail(line),
    host: '127.0.0.1',
    port: 0,
  })
  url = server.url
  closing.push(
    () => server.close(),
    () => store.close(),
    () => other.close(),
  )
}, 60_000)

/** Handlers that only say who reached them. */
function tellingWhoCame(): AllHandlers {
  const handler = async ({ caller }: Call) => {
    throw new ORPCError('CONFLICT', { message: `reached by ${callerName(caller)}` })
  }
  const groups = Object.entries(centralContract).map(([group, members]) => [
    group,
    Object.fromEntries(Object.keys(members).map((member) => [member, handler])),
  ])
  return Object.fromEntries(groups) as AllHandlers
}

function unused<T extends object>(): T {
  return new Proxy({} as T, { get: (_target, name) => expect.fail(`${String(name)} was used`) })
}

/** A request with an input that fits. */
function oneRequest(procedure: ContractProcedure): Asked {
  const [input] = fc.sample(fitting(inPath(procedure)), { numRuns: 1, seed: 3 })
  return asking(procedure, input)
}

/** The status of the answer, or who reached the handler. */
async function answer(request: Asked, token: string | undefined): Promise<string | number> {
  const { path, method, headers, body } = request
  const response = await fetch(`${url}/v1${path}`, {
    method,
    headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body }),
  })
  const { detail } = (await response.json()) as { detail: string }
  return response.status === 409 ? detail : response.status
}

/** The schema of the input, with parameters in the path that a path can hold. */
function inPath({ input = {}, path }: ContractProcedure) {
  const { properties = {} } = input
  const inIt = Object.entries(properties).filter(([name]) => path.includes(`{${name}}`))
  const plain = inIt.map(([name, schema]) => [name, { pattern: '^[a-z0-9]{1,30}$', ...schema }])
  return { type: 'object' as const, ...input, properties: { ...properties, ...Object.fromEntries(plain) } }
}

describe('the table of roles', () => {
  it('has every procedure of the contract, and nothing else', () => {
    expect(procedures.map(({ name }) => name).sort()).toEqual(Object.keys(permissions).sort())
  })

  it('has a path of its own for each', () => {
    const places = procedures.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
    expect(new Set(places).size).toBe(procedures.length)
  })
})

describe.each(procedures)('$name', (procedure) => {
  const allowed: readonly string[] = permissions[procedure.name]
  const request = oneRequest(procedure)
  const forAnyone = allowed.includes('anyone')

  it('lets in whom the table names, and nobody else', async () => {
    const expected: Record<string, string | number> = {}
    const found: Record<string, string | number> = {}
    for (const who of [...roles, 'runner']) {
      const name = who === 'runner' ? 'runner the-runner' : `person the-${who}`
      const reached = `reached by ${forAnyone ? 'anyone' : name}`
      expected[who] = forAnyone || allowed.includes(who) ? reached : 403
      found[who] = await answer(request, good[who])
    }
    expect(found).toEqual(expected)
  })

  it('refuses whoever has no token, or one that is not good', async () => {
    const found: Record<string, string | number> = { none: await answer(request, undefined) }
    for (const [what, token] of Object.entries(bad)) found[what] = await answer(request, token)
    const answers = new Set(Object.values(found))
    expect(answers, JSON.stringify(found)).toEqual(new Set([forAnyone ? 'reached by anyone' : 401]))
  })
})
