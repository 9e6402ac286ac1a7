import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { clickOn, starting, type Task } from '../task.ts'

/** A form in Swing, which writes what was entered to a file; without one it only says whether Swing works here. */
export const FORM = fileURLToPath(new URL('Form.java', import.meta.url))

const window = { title: 'Order' }

/** A form of Java Swing is filled in and saved. */
export const swing: Task = {
  program: 'Java Swing',
  script: (way, file) =>
    [
      starting('java', FORM, file),
      clickOn(way, window, { role: 'textbox', name: 'Name', x: 344, y: 10 }),
      `await desktop.type('Miller Ltd')`,
      clickOn(way, window, { role: 'textbox', name: 'City', x: 344, y: 37 }),
      `await desktop.type('York')`,
      clickOn(way, window, { role: 'button', name: 'Save', x: 228, y: 59 }),
      `await desktop.gone(${JSON.stringify(window)})`,
    ].join('\n'),
  result: async (_, file) => (existsSync(file) ? readFileSync(file, 'utf8') : 'no file'),
  expected: 'Miller Ltd|York',
}
