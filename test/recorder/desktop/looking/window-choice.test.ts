import { expect, test } from 'vitest'
import type { WindowInfo } from '../../../../bots/drivers/desktop/windows/index.ts'
import { windowChoice } from '../../../../recorder/desktop/looking/window-choice.ts'

let lastId = 0

function window(title: string, program: string, kind: WindowInfo['kind'] = 'window'): WindowInfo {
  lastId += 1
  return {
    ...{ id: lastId, title, program, kind, pid: 1, state: 'normal', active: false, modal: false },
    ...{ box: { x: 0, y: 0, width: 10, height: 10 }, owner: undefined, connection: 1 },
  }
}

test('a window is told by its program and what of its title outlasts its document', () => {
  const notes = window('*Untitled 1 - Mousepad', 'Mousepad')
  const sheet = window('sums.ods — LibreOffice Calc', 'libreoffice-calc')
  const all = [notes, sheet]
  expect(windowChoice(notes, all)).toEqual({ title: 'Mousepad', program: 'mousepad' })
  expect(windowChoice(sheet, all)).toEqual({ title: 'LibreOffice Calc', program: 'libreoffice-calc' })
})

test('where two windows share that, all of the title tells them apart', () => {
  const [one, other] = [window('a.txt - Mousepad', 'Mousepad'), window('*b.txt - Mousepad', 'Mousepad')]
  expect(windowChoice(other, [one, other])).toEqual({ title: 'b.txt - Mousepad', program: 'mousepad' })
})

test('a window without a title is told by that from the others of its program', () => {
  const [main, message] = [window('Orders', 'Orders'), window('', 'Orders', 'dialog')]
  expect(windowChoice(message, [main, message])).toEqual({ title: '', program: 'orders' })
})

test.each([
  'notes.txt - /home/ada/',
  'ada@desk: ~',
  'ada@desk: /srv/orders',
  'mc [ada@desk]:~/orders',
  'C:\\Orders\\a.txt',
])('a title that ends with a place says nothing of the next time: %s', (title) => {
  expect(windowChoice(window(title, 'NEdit'), [])).toEqual({ program: 'nedit' })
  const [one, other] = [window(title, 'NEdit'), window('b.txt - /tmp/', 'NEdit')]
  expect(windowChoice(other, [one, other])).toEqual({ title: '/tmp/', program: 'nedit' })
})

test('a stroke alone is no place', () => {
  expect(windowChoice(window('Input / Output', 'Mixer'), [])).toEqual({
    ...{ title: 'Input / Output', program: 'mixer' },
  })
})

test('a dialog is told by all of its title; a window without one by its program', () => {
  const dialog = window('Save As - Really', 'Mousepad', 'dialog')
  expect(windowChoice(dialog, [dialog])).toEqual({ title: 'Save As - Really', program: 'mousepad' })
  expect(windowChoice(window('', 'XCalc'), [])).toEqual({ program: 'xcalc' })
  expect(windowChoice(window('Plain', ''), [])).toEqual({ title: 'Plain' })
  expect(windowChoice(window('', ''), [])).toEqual({ title: '' })
})
