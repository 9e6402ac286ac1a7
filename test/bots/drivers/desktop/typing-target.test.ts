import { expect, test } from 'vitest'
import type { NodeState } from '../../../../bots/drivers/desktop/tree/index.ts'
import { mayBeClickedFor } from '../../../../bots/drivers/desktop/typing-target.ts'

test.each(['button', 'link', 'menuitem', 'option', 'treeitem', 'checkbox', 'tab'])(
  '%s is never clicked only to give it the keyboard',
  (role) => {
    expect(mayBeClickedFor('press', role, undefined)).toBe(false)
    expect(mayBeClickedFor('type', role, undefined)).toBe(false)
  },
)

test.each(['textbox', 'combobox', 'spinbutton', 'cell'])('%s is a field', (role) => {
  expect(mayBeClickedFor('press', role, undefined)).toBe(true)
  expect(mayBeClickedFor('type', role, undefined)).toBe(true)
})

test('what only an image or a text tells of may be typed into, but no key is pressed on it', () => {
  expect(mayBeClickedFor('type', undefined, undefined)).toBe(true)
  expect(mayBeClickedFor('press', undefined, undefined)).toBe(false)
})

test('an entry of a list that is being edited is a field', () => {
  const states: ReadonlySet<NodeState> = new Set(['editable'])
  expect(mayBeClickedFor('press', 'treeitem', states)).toBe(true)
})
