import { expect, test } from 'vitest'
import { fingerprintOf, looksOf } from '../../../../../bots/drivers/desktop/tree/heal/looks.ts'
import { allIn } from '../../../../../bots/drivers/desktop/tree/program/node.ts'
import { heal } from '../../../../../bots/elements/index.ts'
import { nodes, type Plan } from './nodes.ts'

const BOX = { x: 10, y: 10, width: 80, height: 24 }
const window = (entries: readonly Plan[]) => nodes({ role: 'window', name: 'Customers', in: entries })
const button = (name: string): Plan => ({ role: 'button', name, native: 'push button' })
const field = (name: string, isSecret = false): Plan => ({
  role: 'textbox',
  name,
  native: isSecret ? 'password text' : 'text',
  states: ['visible', 'editable'],
})

function candidates(root: ReturnType<typeof nodes>) {
  return [...allIn(root)].map((node, i) => ({
    handle: node.name,
    fingerprint: looksOf(node, { ...BOX, y: BOX.y + 40 * i }),
  }))
}

function recorded(root: ReturnType<typeof nodes>, name: string, y: number) {
  const node = [...allIn(root)].find((one) => one.name === name)
  if (!node) throw new Error(name)
  return fingerprintOf(node, { ...BOX, y })
}

test('a renamed button is recognised among the others that stayed', () => {
  const before = window([button('New customer'), button('Save customer'), button('Close')])
  const after = window([button('New customer'), button('Save the customer'), button('Close')])
  const found = heal(recorded(before, 'Save customer', 90), candidates(after))
  expect(found.healed && found.handle).toBe('Save the customer')
})

test('a button that is gone is not taken for another', () => {
  const before = window([button('New'), button('Save'), button('Close')])
  const after = window([button('New'), button('Close')])
  expect(heal(recorded(before, 'Save', 90), candidates(after)).healed).toBe(false)
})

test('a password is never healed to a field that shows what is typed', () => {
  const before = window([field('Password', true)])
  const after = window([field('Password')])
  expect(heal(recorded(before, 'Password', 50), candidates(after)).healed).toBe(false)
})

test('a fingerprint holds nothing that was typed', () => {
  const root = window([field('Name')])
  expect(recorded(root, 'Name', 50).text).toBe('')
})
