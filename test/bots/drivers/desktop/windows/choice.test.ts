import { expect, test } from 'vitest'
import { choiceInWords } from '../../../../../bots/drivers/desktop/windows/choice.ts'

test('a message says which window is meant, also one that has no title', () => {
  expect(choiceInWords({ title: '', program: 'orders' })).toBe('a window with no title and program orders')
  expect(choiceInWords({ title: 'Orders' })).toBe('a window with title "Orders"')
  expect(choiceInWords({})).toBe('a window with any title')
})
