import { expect, test } from 'vitest'
import { roleName } from '../../../../../bots/drivers/desktop/tree/atspi/role-names.ts'
import { ariaRole } from '../../../../../bots/drivers/desktop/tree/atspi/roles.ts'

const within = (role: string) => ({ chooses: false, isSelectable: false, name: '', parent: { role } })

test('numbers of roles are those of AT-SPI', () => {
  const known = {
    16: 'dialog',
    23: 'frame',
    43: 'push button',
    61: 'text',
    79: 'entry',
    129: 'push button menu',
  }
  for (const [number, name] of Object.entries(known)) expect(roleName(Number(number))).toBe(name)
  expect(roleName(100_000)).toBe('unknown')
})

test.each([
  ['push button', 'button'],
  ['toggle button', 'button'],
  ['check box', 'checkbox'],
  ['radio button', 'radio'],
  ['entry', 'textbox'],
  ['text', 'textbox'],
  ['password text', 'textbox'],
  ['combo box', 'combobox'],
  ['spin button', 'spinbutton'],
  ['menu item', 'menuitem'],
  ['check menu item', 'menuitemcheckbox'],
  ['page tab', 'tab'],
  ['table cell', 'cell'],
  ['filler', 'generic'],
  ['unknown', 'generic'],
])('%s is a %s', (native, role) => {
  expect(ariaRole({ ...within('generic'), native })).toBe(role)
})

test('what stands at the top is a window or dialog', () => {
  const top = { chooses: false, isSelectable: false, name: 'Print', parent: undefined }
  expect(ariaRole({ ...top, native: 'frame' })).toBe('window')
  expect(ariaRole({ ...top, native: 'file chooser' })).toBe('dialog')
  expect(ariaRole({ ...top, native: 'alert' })).toBe('alertdialog')
  expect(ariaRole({ ...top, native: 'filler' })).toBe('window')
})

test('a frame or chooser in a window is a group where it has a name', () => {
  expect(ariaRole({ ...within('dialog'), native: 'file chooser', name: 'Files' })).toBe('group')
  expect(ariaRole({ ...within('window'), native: 'frame' })).toBe('generic')
  expect(ariaRole({ ...within('window'), native: 'panel', name: 'Colours' })).toBe('group')
})

test('menus, lists and their entries are told apart by where they stand', () => {
  expect(ariaRole({ ...within('menubar'), native: 'menu', name: 'File' })).toBe('menuitem')
  expect(ariaRole({ ...within('combobox'), native: 'menu' })).toBe('listbox')
  expect(ariaRole({ ...within('listbox'), native: 'menu item', name: 'Bonn' })).toBe('option')
  expect(ariaRole({ ...within('generic'), native: 'list', chooses: true })).toBe('listbox')
  expect(ariaRole({ ...within('generic'), native: 'list' })).toBe('list')
  expect(ariaRole({ ...within('listbox'), native: 'label', isSelectable: true })).toBe('option')
  expect(ariaRole({ ...within('listbox'), native: 'label' })).toBe('text')
})
