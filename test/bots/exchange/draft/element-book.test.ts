import { expect, test } from 'vitest'
import { ElementBook } from '../../../../bots/exchange/draft/element-book.ts'

test('an element is named by what it says, else by its role, whatever stands there', () => {
  const book = new ElementBook()
  expect(book.add({ role: 'button', name: 'Order now' })).toBe('page.order-now')
  expect(book.add({ role: 'status' })).toBe('page.status')
  expect(book.add({ role: ' st.atus' })).toBe('page.st-atus')
  expect(book.add({ role: '?' })).toBe('page.element')
  expect(Object.keys(book.elements.page ?? {})).toEqual(['order-now', 'status', 'st-atus', 'element'])
})
