import { readFileSync, writeFileSync } from 'node:fs'
import { clickOn, starting, type Task } from '../task.ts'

const window = { program: 'mousepad' }
const TEXT = 'Dear Ms. Ærø,\nyour order 4711 "OK"'

/** A letter is written, saved by the menu, and closed. */
export const mousepad: Task = {
  program: 'mousepad',
  prepare: (file) => writeFileSync(file, ''),
  script: (way, file) =>
    [
      starting('mousepad', '--disable-server', file),
      `await desktop.type(${JSON.stringify(TEXT)})`,
      clickOn(way, window, { role: 'menuitem', name: 'File', x: 19, y: 12 }),
      clickOn(way, window, { role: 'menuitem', name: 'Save', x: 43, y: 164 }),
      `await desktop.press('Control+Q')`,
      `await desktop.gone(${JSON.stringify(window)})`,
    ].join('\n'),
  result: async (_, file) => readFileSync(file, 'utf8').trimEnd(),
  expected: TEXT,
}
