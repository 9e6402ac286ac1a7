import { expect, test } from 'vitest'
import type { CentralRoute } from '../../../main/api/central/contract/routes.ts'
import { whatChanged } from '../../../renderer/routes/route-act.ts'

const route: CentralRoute = {
  name: 'document-type',
  champion: null,
  thresholds: { invoice: 0.9, letter: 0.8 },
  validFor: 3600,
  on: true,
  reason: null,
  version: 1,
  changedAt: '2026-03-07T09:00:00Z',
  changedBy: 'person a.keller',
}
const off = { on: false, reason: 'Wrong since Monday' }
const other = 'b'.repeat(64)

const changed = (before: CentralRoute | null, after: CentralRoute) => whatChanged({ before, after })

test('of a change only what is other than before is told', () => {
  const after = { ...route, champion: other, thresholds: { invoice: 0.95, letter: 0.8, order: 0.7 } }
  expect(changed(route, after)).toEqual({
    reason: undefined,
    champion: { before: null, after: other },
    thresholds: [
      { label: 'invoice', before: 0.9, after: 0.95 },
      { label: 'order', before: undefined, after: 0.7 },
    ],
  })
})

test('a new route is told with all that it says', () => {
  expect(changed(null, route).thresholds).toHaveLength(2)
})

test('the reason belongs to the act that switched it off, and not to later ones', () => {
  expect(changed(route, { ...route, ...off }).reason).toBe('Wrong since Monday')
  expect(changed({ ...route, ...off }, { ...route, ...off, champion: other }).reason).toBeUndefined()
  expect(changed({ ...route, ...off }, route).reason).toBeUndefined()
})

test('what another central says in another way is no error', () => {
  expect(whatChanged({ now: 'different' })).toEqual({
    reason: undefined,
    champion: undefined,
    thresholds: [],
  })
})
