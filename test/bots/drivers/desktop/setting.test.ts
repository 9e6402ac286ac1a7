import { expect, test } from 'vitest'
import { Acts } from '../../../../bots/drivers/desktop/acts.ts'
import { FakeSession, FakeWindows, fakeWindow } from './fake-session.ts'
import { within } from './programs.ts'
import { nodes } from './tree/nodes.ts'

const BOX = { x: 0, y: 0, width: 100, height: 80 }
const field = { ref: 'amount', role: 'textbox', name: 'Amount', window: { title: 'Order' } }

test('a field that is greyed out gets no value, and nothing was done', async () => {
  const { acts, values } = form(() => false)
  await expect(acts.setValue(field, '12', within(200))).rejects.toMatchObject({
    code: 'element-blocked',
    message: '"amount" is disabled',
    details: { acted: false },
  })
  expect(values).toEqual([])
})

test('a field that becomes enabled is waited for', async () => {
  let looks = 0
  const { acts, values } = form(() => ++looks > 3)
  await acts.setValue(field, '12', within())
  expect(values).toEqual(['12'])
})

/** A window with one field, and the values that its program was given. */
function form(isEnabled: () => boolean) {
  const session = new FakeSession(new FakeWindows(fakeWindow('Order', BOX)))
  const values: unknown[] = []
  Object.assign(session.tree, {
    find: async () => [
      nodes({ role: 'textbox', name: 'Amount', states: isEnabled() ? ['visible', 'enabled'] : ['visible'] }),
    ],
    box: async () => BOX,
    setValue: async (_: unknown, value: unknown) => values.push(value) > 0,
  })
  return { acts: new Acts(session), values }
}
