import { expect, test } from 'vitest'
import { instant } from '../../../../../main/api/central/contract/instant.ts'

test.each([
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2026-11-24T07:30:00+14:00',
  '2026-11-24T07:30:00-12:00',
])('%s is kept', (text) => {
  expect(instant.parse(text)).toBe(text)
})

test.each([
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+01:00',
  '9999-12-31T23:59:59-01:00',
  '2026-11-24T07:30:00+16:00',
])('no store can keep %s, and what was expected is said', (text) => {
  expect(instant.safeParse(text).error?.issues).toMatchObject([
    { message: 'an instant of the years 1 to 9999, at most 15 hours from UTC' },
  ])
})

test.each(['2026-02-30T00:00:00Z', 'infinity', '2026-11-24'])('%s is no instant', (text) => {
  expect(instant.safeParse(text).error?.issues).toMatchObject([{ code: 'invalid_format' }])
})
