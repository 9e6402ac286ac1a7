import { expect, test, vi } from 'vitest'
import { Acts } from '../../../../bots/drivers/desktop/acts.ts'
import { FakeSession, FakeWindows } from './fake-session.ts'
import { within } from './programs.ts'

test('what a turn waits for is part of the time of its step, which else would be ended from outside, in doubt', async () => {
  const session = new FakeSession(new FakeWindows())
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  Object.assign(session, { settle: async () => undefined })
  vi.spyOn(session.turns, 'take').mockImplementation((_turn, _options, work) => {
    now += 4_000
    return work()
  })
  const left = await new Acts(session).turn(within(10_000), async ({ timeout }) => timeout)
  clock.mockRestore()
  expect(left).toBe(6_000)
})
