import { expect, test } from 'vitest'
import { nodeAt } from '../../../../../bots/drivers/desktop/tree/at.ts'
import { component } from '../../../../../bots/drivers/desktop/tree/atspi/methods.ts'
import { Boxes } from '../../../../../bots/drivers/desktop/tree/boxes.ts'
import { isDroppedDown } from '../../../../../bots/drivers/desktop/tree/drop-down.ts'
import { allIn } from '../../../../../bots/drivers/desktop/tree/program/node.ts'
import { fakeProgram } from './fake-program.ts'
import { nodes } from './nodes.ts'

/** A list that has dropped down lies over the field below; Qt says of its entries that they show, open or not. */
const window = nodes({
  role: 'window',
  toolkit: 'Qt',
  in: [
    {
      role: 'combobox',
      name: 'Country',
      in: [{ role: 'listbox', in: [{ role: 'option', name: 'Chile' }] }],
    },
    { role: 'spinbutton', name: 'Quantity' },
  ],
})
const [option] = [...allIn(window)].filter(({ role }) => role === 'option')
const BELOW = [0, 30, 100, 20]
const places = new Map([
  ['window', [0, 0, 100, 80]],
  ['combobox', [0, 0, 100, 20]],
])
const program = fakeProgram(
  new Map([
    [component.extents, (id) => places.get([...allIn(window)].find((n) => n.id === id)?.role ?? '') ?? BELOW],
  ]),
)

test.each([
  [true, 'Chile'],
  [false, 'Quantity'],
])('where a list dropped down it is met while it is open: %s', async (isOpen, name) => {
  const looking = { client: program, boxes: new Boxes(async () => []), poppedUpAt: async () => isOpen }
  const met = await nodeAt(looking, [window], { x: 50, y: 40 }, { timeout: 1 })
  expect(met?.name).toBe(name)
  if (!option) throw new Error('There is an entry')
  const box = { x: 0, y: 30, width: 100, height: 20 }
  expect(await isDroppedDown(option, async () => box, looking.poppedUpAt)).toBe(isOpen)
})
