import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectDisplay } from '../../../../../bots/drivers/desktop/display/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../../main/host/virtual-desktop/index.ts'

let desktops: VirtualDesktop[]
beforeAll(async () => {
  desktops = await Promise.all([virtualDesktop(), virtualDesktop()])
})
afterAll(() => Promise.all(desktops.map((desktop) => desktop.stop())))

test('each display numbers its own atoms: what one calls so is nothing to the next', async () => {
  const [first, second] = await Promise.all(desktops.map(({ environment }) => connectDisplay(environment)))
  if (!first || !second) throw new Error('Two displays were asked for')
  // The first has many names more than its programs can have given to either, so that the same number cannot be right for both.
  for (let number = 0; number < 200; number++) await first.atom(`DESKHAND_FIRST_${number}`)
  const shared = await first.atom('DESKHAND_SHARED')
  expect(await second.atom('DESKHAND_SHARED')).not.toBe(shared)
  for (const display of [first, second]) display.close()
})
