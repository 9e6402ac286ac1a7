import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { schedule } from '../../../../../main/host/triggers/kinds/schedule.ts'
import { temporaryFolder } from '../../../temporary-home.ts'
import { watching } from '../watching.ts'

/** Sunday, half an hour before the clock goes forward. */
const NIGHT = new Date('2026-03-29T00:30:00Z')

beforeEach(() => void vi.useFakeTimers({ now: NIGHT }))
afterEach(() => void vi.useRealTimers())

const weekdays = { cron: '30 8 * * 1-5', zone: 'Europe/Berlin' }

/** The PC sleeps until then: its clock goes on, its timers do not; the first of them wakes within half a minute. */
async function sleepUntil(time: string): Promise<void> {
  vi.setSystemTime(new Date(time))
  await vi.advanceTimersByTimeAsync(30_000)
}

/** The PC is awake shortly before that time and shortly after it. */
async function passThrough(time: string): Promise<void> {
  vi.setSystemTime(Date.parse(time) - 60_000)
  await vi.advanceTimersByTimeAsync(120_000)
}

test('it fires at its times, in its time zone, also after the clock was changed for summer', async () => {
  const { given } = await watching(schedule, weekdays)
  await passThrough('2026-03-29T06:30:00Z')
  await passThrough('2026-03-30T06:30:00Z')
  // Not on Sunday; and Monday's 8:30 is an hour earlier by UTC than Friday's was.
  expect(given).toEqual([{ time: '2026-03-30T06:30:00.000Z' }])
})

test('it fires no more when it was stopped', async () => {
  const { given, stop } = await watching(schedule, weekdays)
  await stop()
  await passThrough('2026-03-30T06:30:00Z')
  expect(given).toEqual([])
})

test('it knows when it fires next', () => {
  expect(schedule.next?.(weekdays, new Date())?.toISOString()).toBe('2026-03-30T06:30:00.000Z')
})

const nightly = { cron: '30 2 * * *', zone: 'Europe/Berlin' }

test('a time that came while the PC was asleep is left out, and the next one is not', async () => {
  const { given, missed } = await watching(schedule, weekdays)
  await sleepUntil('2026-03-30T06:45:00Z')
  expect({ given, missed }).toEqual({ given: [], missed: [] })
  await passThrough('2026-03-31T06:30:00Z')
  expect(given).toEqual([{ time: '2026-03-31T06:30:00.000Z' }])
})

test('a time that has only just come is no missed one', async () => {
  const { given, missed } = await watching(schedule, { ...weekdays, missed: 'ask' })
  await sleepUntil('2026-03-30T06:30:10Z')
  expect({ given, missed }).toEqual({ given: [{ time: '2026-03-30T06:30:00.000Z' }], missed: [] })
})

test('missed times are told once, with the last of them, as the clock of the zone went that night', async () => {
  const { given, missed } = await watching(schedule, { ...nightly, missed: 'ask' })
  // Half past two is left out in the night of the change: croner takes three o'clock instead.
  await sleepUntil('2026-03-31T12:00:00Z')
  expect(missed).toEqual([{ at: Date.parse('2026-03-31T00:30:00Z'), times: 3 }])
  await vi.advanceTimersByTimeAsync(60_000)
  expect({ given, missed: missed.length }).toEqual({ given: [], missed: 1 })
})

test('what came while Deskhand did not run is found when it watches again, not before it ever watched', async () => {
  const memory = join(temporaryFolder(), 'triggers.sqlite')
  const params = { ...weekdays, missed: 'start' }
  const first = await watching(schedule, params, { memory })
  await first.stop()
  vi.setSystemTime(new Date('2026-04-01T12:00:00Z'))
  const second = await watching(schedule, params, { memory })
  expect(second.missed).toEqual([{ at: Date.parse('2026-04-01T06:30:00Z'), times: 3 }])
  expect(second.madeUp).toHaveLength(1)
  await second.stop()
  const third = await watching(schedule, params, { memory })
  const other = await watching(schedule, { ...params, cron: '0 9 * * *' }, { memory })
  expect([...first.missed, ...third.missed, ...other.missed]).toEqual([])
})

test('a time at which all was paused is missed', async () => {
  const { answers, missed } = await watching(schedule, { ...weekdays, missed: 'ask' })
  answers.push('paused')
  await sleepUntil('2026-03-30T06:45:00Z')
  await passThrough('2026-03-31T06:30:00Z')
  expect(missed.map(({ at }) => new Date(at).getUTCDate())).toEqual([30, 31])
})

test('a start on time makes up for those that were missed before it', async () => {
  const { given, missed } = await watching(schedule, { ...weekdays, missed: 'start' })
  await sleepUntil('2026-03-31T06:30:10Z')
  expect({ given, missed }).toEqual({ given: [{ time: '2026-03-31T06:30:00.000Z' }], missed: [] })
})

test('a time in quiet hours was not missed', async () => {
  const at = new Date('2026-03-30T06:30:00Z')
  const hour = (of: number) => `${String(of % 24).padStart(2, '0')}:00`
  const quiet = { from: hour(at.getHours()), to: hour(at.getHours() + 1) }
  const { missed } = await watching(schedule, { ...weekdays, missed: 'ask' }, { quiet })
  await sleepUntil('2026-03-30T12:00:00Z')
  expect(missed).toEqual([])
})

test('a clock that is put back does not keep it still', async () => {
  const { given } = await watching(schedule, { ...weekdays, missed: 'ask' })
  await sleepUntil('2031-01-01T00:00:00Z')
  await passThrough('2026-03-30T06:30:00Z')
  expect(given).toEqual([{ time: '2026-03-30T06:30:00.000Z' }])
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
