import { expect, test } from 'vitest'
import { component } from '../../../../../bots/drivers/desktop/tree/atspi/methods.ts'
import { clipped } from '../../../../../bots/drivers/desktop/tree/clipped.ts'
import { allIn } from '../../../../../bots/drivers/desktop/tree/program/node.ts'
import { fakeProgram } from './fake-program.ts'
import { nodes, type Plan } from './nodes.ts'

const ROW = { x: 0, y: 70, width: 100, height: 20 }

/** What shows of a row at y 70 in a list, whose pane ends at 75. */
function shownOf(list: Plan, row = ROW) {
  const window = nodes({ role: 'window', in: [{ role: 'generic', native: 'scroll pane', in: [list] }] })
  const all = [...allIn(window)]
  const client = fakeProgram(
    new Map([[component.extents, (id) => (id === all[1]?.id ? [0, 0, 100, 75] : [0, 0, 100, 900])]]),
  )
  const node = all.at(-1)
  if (!node) throw new Error('There is a row')
  return clipped(client, node, row, { timeout: 1 })
}

test('of a row at the edge of its list the part that shows is clicked, and nothing beside the list', async () => {
  const list: Plan = { role: 'table', in: [{ role: 'cell', name: 'Article 030' }] }
  expect(await shownOf(list)).toEqual({ ...ROW, height: 5 })
  expect(await shownOf(list, { ...ROW, y: 80 })).toBeUndefined()
})

test('what drops down, or holds others, is taken as a whole', async () => {
  expect(await shownOf({ role: 'combobox', in: [{ role: 'option' }] })).toEqual(ROW)
  expect(await shownOf({ role: 'document' })).toEqual(ROW)
})
