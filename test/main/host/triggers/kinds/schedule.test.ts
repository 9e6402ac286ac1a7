import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { schedule } from '../../../../../main/host/triggers/kinds/schedule.ts'
import { watching } from '../watching.ts'

/** Sunday, half an hour before the clock goes forward. */
const NIGHT = new Date('2026-03-29T00:30:00Z')

beforeEach(() => void vi.useFakeTimers({ now: NIGHT }))
afterEach(() => void vi.useRealTimers())

const weekdays = { cron: '30 8 * * 1-5', zone: 'Europe/Berlin' }

test('it fires at its times, in its time zone, also after the clock was changed for summer', async () => {
  const { given } = await watching(schedule, weekdays)
  vi.advanceTimersByTime(31 * 3_600_000)
  // Not on Sunday; and Monday's 8:30 is an hour earlier by UTC than Friday's was.
  expect(given).toEqual([{ time: '2026-03-30T06:30:00.000Z' }])
})

test('it fires no more when it was stopped', async () => {
  const { given, stop } = await watching(schedule, weekdays)
  await stop()
  vi.advanceTimersByTime(31 * 3_600_000)
  expect(given).toEqual([])
})

test('it knows when it fires next', () => {
  expect(schedule.next?.(weekdays, new Date())?.toISOString()).toBe('2026-03-30T06:30:00.000Z')
})

test.each([{ cron: 'now and then' }, { cron: '* * * * * *' }, { cron: '30 8 * * *', zone: 'Mars/Olympus' }])(
  '%o is refused with an example',
  async (params) => {
    await expect(watching(schedule, params)).rejects.toMatchObject({
      code: 'value-invalid',
      details: { expected: expect.stringContaining('30 8 * * 1-5') },
    })
  },
)
