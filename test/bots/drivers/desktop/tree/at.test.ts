import { expect, test } from 'vitest'
import { nodeAt } from '../../../../../bots/drivers/desktop/tree/at.ts'
import { component } from '../../../../../bots/drivers/desktop/tree/atspi/methods.ts'
import { Boxes } from '../../../../../bots/drivers/desktop/tree/boxes.ts'
import { allIn } from '../../../../../bots/drivers/desktop/tree/program/node.ts'
import type { AccessibleNode } from '../../../../../bots/drivers/desktop/tree/types.ts'
import { fakeProgram } from './fake-program.ts'
import { nodes, type Plan } from './nodes.ts'

type Places = Readonly<Record<string, readonly number[]>>

/** What stands at 50,40 of these windows, whose elements stand where their roles say. */
async function met(plans: readonly Plan[], places: Places): Promise<string | undefined> {
  const windows = plans.map((plan, i) => nodes(plan, undefined, `:1/${i}`))
  const roles = new Map(windows.flatMap((window) => [...allIn(window)].map(({ id, role }) => [id, role])))
  const client = fakeProgram(new Map([[component.extents, (id) => places[roles.get(id) ?? '']]]))
  const looking = { client, boxes: new Boxes(async () => []), poppedUpAt: async () => true }
  const found: AccessibleNode | undefined = await nodeAt(looking, windows, { x: 50, y: 40 }, { timeout: 1 })
  return found && `${found.role} ${found.name}`.trim()
}

test('a page stands in its tab, which is no larger than its label', async () => {
  const field: Plan = { role: 'textbox', name: 'Customer' }
  const window: Plan = { role: 'window', in: [{ role: 'tablist', in: [{ role: 'tab', in: [field] }] }] }
  const places = { window: [0, 0, 100, 80], tablist: [0, 0, 100, 80], tab: [0, 0, 30, 10] }
  expect(await met([window], { ...places, textbox: [0, 30, 100, 20] })).toBe('textbox Customer')
  expect(await met([window], { ...places, textbox: [0, 60, 100, 20] })).toBe('tablist')
})

test('an entry of a list that dropped down is met, not the empty window that it dropped down in', async () => {
  const option: Plan = { role: 'option', name: 'Chile' }
  const window: Plan = { role: 'window', in: [{ role: 'combobox', in: [option] }] }
  const places = { window: [0, 0, 100, 80], combobox: [0, 0, 100, 20], option: [0, 30, 100, 20] }
  expect(await met([window, { role: 'window' }], places)).toBe('option Chile')
})
