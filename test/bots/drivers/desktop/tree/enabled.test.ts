import { expect, test } from 'vitest'
import { insistOnEnabled } from '../../../../../bots/drivers/desktop/tree/acts/enabled.ts'
import { nodes } from './nodes.ts'

const field = nodes({ role: 'textbox', name: 'Amount' })
/** Bits of AT-SPI. */
const [ENABLED, SENSITIVE, DEFUNCT] = [1 << 8, 1 << 24, 1 << 6]

test.each([ENABLED, SENSITIVE])('what has one of the two states is enabled: %i', async (states) => {
  await insistOnEnabled(programThatSays(states), field, { timeout: 1 })
})

test.each([
  [0, 'element-blocked'],
  [ENABLED | DEFUNCT, 'element-missing'],
])('what it says now counts, not what it said when it was found: %i', async (states, code) => {
  await expect(insistOnEnabled(programThatSays(states), field, { timeout: 1 })).rejects.toMatchObject({
    code,
    details: { acted: false },
  })
})

function programThatSays(states: number) {
  return { ask: async () => JSON.parse(`[${states}, 0]`) }
}
