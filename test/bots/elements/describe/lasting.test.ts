import { expect, test } from 'vitest'
import { isLasting } from '../../../../bots/elements/describe/index.ts'

test.each([
  { role: 'heading', name: 'Suppliers' },
  { by: { text: 'Order 1001 saved' } },
  { role: 'row', within: { role: 'table', name: 'Orders' } },
])('what will be there tomorrow: %j', (description) => {
  expect(isLasting(description)).toBe(true)
})

test.each([
  { role: 'row', nth: 1 },
  { by: { text: '3 matches' } },
  { by: { text: 'Node 12210ec3f29b37af' } },
  { role: 'link', name: 'Edit', within: { by: { text: '12:30' } } },
  {},
])('what will be another one: %j', (description) => {
  expect(isLasting(description)).toBe(false)
})
