import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AsyncIteratorClass } from '@orpc/client'
import { expect, test } from 'vitest'
import type { CentralRoute } from '../../../../main/api/central/contract/routes.ts'
import { Reach } from '../../../../main/runner/central/reach.ts'
import { copyRoutes } from '../../../../main/runner/central/routes-copy.ts'
import { temporaryFolder } from '../../temporary-home.ts'
import { away, refused } from './told-by-central.ts'

const route: CentralRoute = {
  name: 'document-type',
  champion: null,
  thresholds: { invoice: 0.8 },
  validFor: 86_400,
  on: true,
  reason: null,
  version: 1,
  changedAt: '2026-11-22T12:00:00Z',
  changedBy: 'person a.keller',
}
type Heard = { routes?: CentralRoute[] }
const never = () => Promise.reject(new Error('not asked in this test'))

test('what central says stands in the file, and stays when central is away', async () => {
  const file = join(temporaryFolder(), 'routes.json')
  const ended = new AbortController()
  const copies: unknown[] = []
  const look = () => copies.push(JSON.parse(readFileSync(file, 'utf8')))
  const streams = [
    async function* (): AsyncGenerator<Heard, void> {
      yield { routes: [route] }
      look()
      yield {}
      look()
      throw away()
    },
    async function* (): AsyncGenerator<Heard, void> {
      yield {}
      look()
      yield { routes: [{ ...route, on: false }] }
      look()
      ended.abort()
    },
  ]
  const said: string[] = []
  const watch = async () => {
    const stream = streams.shift()?.()
    return stream
      ? new AsyncIteratorClass<Heard>(
          () => stream.next(),
          async () => void (await stream.return()),
        )
      : never()
  }
  const reach = new Reach((text) => said.push(text))
  await copyRoutes({ central: { routes: { watch } }, reach, file }, ended.signal)
  expect(copies).toEqual([
    { from: 'central', routes: [route], heardAt: expect.any(Number) },
    { from: 'central', routes: [route], heardAt: expect.any(Number) },
    { from: 'central', routes: [route], heardAt: expect.any(Number) },
    { from: 'central', routes: [{ ...route, on: false }], heardAt: expect.any(Number) },
  ])
  expect(said).toEqual([expect.stringContaining('cannot be reached'), 'Central answers again.'])
})

test('a refusal ends it', async () => {
  const watch = () => Promise.reject(refused('UNAUTHORIZED'))
  const copying = { central: { routes: { watch } }, reach: new Reach(() => undefined), file: 'nowhere' }
  const signal = new AbortController().signal
  await expect(copyRoutes(copying, signal)).rejects.toMatchObject({ code: 'central-refused' })
})
