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

test('a dialog is told by all of its title; a window without one by its program', () => {
  const dialog = window('Save As - Really', 'Mousepad', 'dialog')
  expect(windowChoice(dialog, [dialog])).toEqual({ title: 'Save As - Really', program: 'mousepad' })
  expect(windowChoice(window('', 'XCalc'), [])).toEqual({ program: 'xcalc' })
  expect(windowChoice(window('Plain', ''), [])).toEqual({ title: 'Plain' })
})
