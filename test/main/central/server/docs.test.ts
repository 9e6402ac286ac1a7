import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { refusals } from '../../../../main/api/central/contract/common.ts'
import { permissions } from '../../../../main/api/central/roles.ts'
import { type OpenAPI, openApi } from '../../../../main/central/server/docs/openapi.ts'
import { docsPage } from '../../../../main/central/server/docs/page.ts'
import { ask, served } from './served.ts'

let document: OpenAPI.Document
let operations: OpenAPI.OperationObject[]
beforeAll(async () => {
  document = await openApi('1.2.3')
  operations = Object.values(document.paths ?? {}).flatMap(
    (path) => Object.values(path ?? {}) as OpenAPI.OperationObject[],
  )
})

function operation(name: string): OpenAPI.OperationObject {
  return operations.find(({ operationId }) => operationId === name) ?? { responses: {} }
}

describe('openapi.json', () => {
  it('has each procedure, with who may call it', () => {
    const described = operations.map(({ operationId, description }) => [operationId, description])
    const expected = Object.entries(permissions).map(([name, roles]) => {
      const isOpen = roles.some((role) => role === 'anyone')
      return [name, isOpen ? 'For anyone, without a token.' : `For ${roles.join(', ')}.`]
    })
    expect(Object.fromEntries(described)).toEqual(Object.fromEntries(expected))
  })

  it('says which calls need no token, and which may be repeated under a key', () => {
    const open = operations
      .filter(({ security }) => security?.length === 0)
      .map(({ operationId }) => operationId)
    expect(open.sort()).toEqual(['central.health', 'runners.enrol', 'sessions.open'])
    const key = { $ref: '#/components/parameters/key' }
    expect(operation('items.add').parameters).toContainEqual(key)
    expect(operation('leases.take').parameters ?? []).not.toContainEqual(key)
    expect(operation('runners.invite').parameters ?? []).not.toContainEqual(key)
  })

  it('has files as files, and problems in one place', () => {
    expect(operation('artifacts.put').requestBody).toMatchObject({ content: { '*/*': {} } })
    expect(operation('artifacts.get').responses?.['200']).toMatchObject({ content: { '*/*': {} } })
    for (const { responses } of operations) {
      expect(responses?.default).toEqual({ $ref: '#/components/responses/problem' })
    }
  })

  it('names nothing that is not there', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)
    for (const [, path = ''] of references) {
      const found = path
        .split('/')
        .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], document)
      expect(found, path).toBeDefined()
    }
  })
})

describe('the page', () => {
  it('shows each call and each kind of problem', () => {
    const page = docsPage(document)
    for (const name of [...Object.keys(permissions), ...Object.keys(refusals)]) {
      expect(page).toContain(`id="${name}"`)
    }
    expect(page).toContain('The identity of the item in its queue: never done twice')
  })

  it('leads nowhere else, and runs nothing', () => {
    const page = docsPage(document)
    expect(page).not.toMatch(/https?:|<script|<link|<img|@import|url\(| on\w+=/)
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, target = ''] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  it('is served under a policy that allows its own style and nothing more', async () => {
    const { url } = await served()
    const response = await fetch(`${url}/v1/docs`)
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(await response.text()) ?? []
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(policy).toContain("default-src 'none'")
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('stands beside the same for programs, and neither takes anything', async () => {
    const { url } = await served()
    expect((await ask(url, '/v1/openapi.json?x=1')).body).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/),
    })
    expect((await ask(url, '/v1/docs', { method: 'HEAD' })).status).toBe(200)
    expect((await ask(url, '/v1/docs', { method: 'POST' })).status).toBe(404)
  })
})
