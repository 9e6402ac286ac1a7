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
async function met(plans: readonly Plan[], places: Places, isPopup = true): Promise<string | undefined> {
  const windows = plans.map((plan, i) => nodes(plan, undefined, `:1/${i}`))
  const roles = new Map(windows.flatMap((window) => [...allIn(window)].map(({ id, role }) => [id, role])))
  const client = fakeProgram(new Map([[component.extents, (id) => places[roles.get(id) ?? '']]]))
  const looking = { client, boxes: new Boxes(async () => []), poppedUpAt: async () => isPopup }
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

test('a menu that Qt tells nothing of is not taken for the list below it', async () => {
  const item: Plan = { role: 'menuitem', name: 'Open' }
  const menu: Plan = { role: 'menu', in: [item] }
  const window: Plan = { role: 'window', toolkit: 'Qt', in: [{ role: 'list', name: 'Parts' }, menu] }
  const places = { window: [0, 0, 100, 80], list: [0, 0, 100, 80] }
  expect(await met([window], places, false)).toBe('list Parts')
  expect(await met([window], places)).toBeUndefined()
  expect(await met([window], { ...places, menuitem: [0, 30, 100, 20] })).toBe('menuitem Open')
})

/** A menu of GTK 4 that is drawn at 300,200, and told as if it stood at the corner of its window, as a sibling of what is there. */
async function poppedUp(isThere = true) {
  const item: Plan = { role: 'menuitem', name: 'Sort' }
  const plan = { role: 'window', name: 'Claims', toolkit: 'GTK', in: [{ role: 'menu', in: [item] }] }
  const window = nodes(plan)
  const places: Places = { window: [0, 0, 640, 520], menu: [10, 10, 112, 120], menuitem: [31, 60, 70, 30] }
  const roles = new Map([...allIn(window)].map(({ id, role }) => [id, role]))
  const client = fakeProgram(new Map([[component.extents, (id) => places[roles.get(id) ?? '']]]))
  const shown = { pid: 1, title: 'Claims', box: { x: 0, y: 0, width: 640, height: 520 } }
  const popup = { pid: 1, title: '', box: { x: 300, y: 200, width: 112, height: 126 } }
  const boxes = new Boxes(
    async () => [shown],
    async () => (isThere ? [popup] : []),
  )
  return { window, client, boxes, poppedUpAt: async () => true }
}

test('what pops up of GTK 4 is met where it is drawn, not where its program tells', async () => {
  const looking = await poppedUp()
  const met = async (x: number, y: number) =>
    (await nodeAt(looking, [looking.window], { x, y }, { timeout: 1 }))?.name
  expect(await met(350, 265)).toBe('Sort')
  expect(await met(50, 70)).not.toBe('Sort')
})

test('an element in what popped up of GTK 4 has its place there', async () => {
  const { window, client, boxes } = await poppedUp()
  const [item] = [...allIn(window)].filter(({ role }) => role === 'menuitem')
  expect(item && (await boxes.of(client, item, { timeout: 1 }))).toEqual({
    ...{ x: 321, y: 253, width: 70, height: 30 },
  })
  const before = await poppedUp(false)
  expect(item && (await before.boxes.of(client, item, { timeout: 1 }))).toBeUndefined()
})
