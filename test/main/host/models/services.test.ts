import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Home } from '../../../../main/host/home.ts'
import { SHIPPED } from '../../../../main/host/models/models.ts'
import { routeInForce } from '../../../../main/host/models/routes.ts'
import { modelServices } from '../../../../main/host/models/services.ts'
import { temporaryHome } from '../../temporary-home.ts'

const ROUTE = 'document-type'

let home: Home
let services: ReturnType<typeof modelServices>
beforeEach(() => {
  home = temporaryHome()
  services = modelServices(home)
})

test('shows each route with the thresholds that hold: those that are set, else those of its model', async () => {
  const [model] = await services.list()
  await services.change(ROUTE, { thresholds: { invoice: 0.5 } })
  const [route] = await services.routes()
  expect(route).toMatchObject({ name: ROUTE, champion: null, on: true, by: 'here', validUntil: null })
  expect(route?.thresholds.invoice).toBe(0.5)
  expect(Object.keys(route?.thresholds ?? {})).toEqual(expect.arrayContaining(model?.labels ?? ['none']))
  expect(model).toMatchObject({ shippedFor: ROUTE })
})

test('switches off with a reason and on again', () => {
  services.kill(ROUTE, 'Wrong since Monday')
  expect(routeInForce(home, ROUTE)).toMatchObject({ on: false, reason: 'Wrong since Monday' })
  services.revive(ROUTE)
  expect(routeInForce(home, ROUTE)).toMatchObject({ on: true, reason: null })
  expect(() => services.kill('document-tipe', 'x')).toThrow('did you mean')
})

test('takes a model of this PC as champion, and none that is not here; one that went says so', async () => {
  const other = 'a'.repeat(64)
  await expect(services.change(ROUTE, { champion: other })).rejects.toMatchObject({ code: 'model-refused' })
  const folder = join(home.models, 'mine')
  cpSync(join(SHIPPED, ROUTE), folder, { recursive: true })
  const card = join(folder, 'card.json')
  writeFileSync(card, readFileSync(card, 'utf8').replace(/"digest": "[0-9a-f]{64}"/, `"digest": "${other}"`))
  await services.change(ROUTE, { champion: other })
  expect(await services.routes()).toMatchObject([{ champion: other }])
  writeFileSync(card, 'broken')
  expect(await services.list()).toHaveLength(1)
  expect((await services.routes())[0]?.lacking).toContain('not on this PC')
})
