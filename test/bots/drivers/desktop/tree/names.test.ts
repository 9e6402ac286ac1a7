import { expect, test } from 'vitest'
import { ownName } from '../../../../../bots/drivers/desktop/tree/program/own-name.ts'

const gtk4 = { toolkit: 'GTK', role: 'button', texts: [], entries: [] }

test('GTK 4 tells the name of a button twice', () => {
  expect(ownName({ ...gtk4, name: '7 7', texts: ['7'] })).toBe('7')
  expect(ownName({ ...gtk4, name: 'bye bye', texts: ['bye bye'] })).toBe('bye bye')
  expect(ownName({ ...gtk4, name: '_Yes Yes', texts: ['Yes'] })).toBe('Yes')
  expect(ownName({ ...gtk4, toolkit: 'gtk', name: '7 7', texts: ['7'] })).toBe('7 7')
})

test('the class that draws something is not its name', () => {
  expect(ownName({ ...gtk4, name: 'GtkButton', texts: ['π'] })).toBe('π')
  expect(ownName({ ...gtk4, name: 'GtkButton' })).toBe('')
  expect(ownName({ ...gtk4, role: 'textbox', name: 'GtkTextView', texts: ['1'] })).toBe('')
})

test('a list is not called by the entry that is chosen', () => {
  const list = { toolkit: 'gtk', role: 'combobox', texts: [], entries: ['Bonn', 'Ulm'] }
  expect(ownName({ ...list, name: 'Bonn' })).toBe('')
  expect(ownName({ ...list, name: 'City' })).toBe('City')
})

test('white space in names is folded', () => {
  expect(ownName({ ...gtk4, toolkit: 'Qt', name: ' Save\n as ' })).toBe('Save as')
})
