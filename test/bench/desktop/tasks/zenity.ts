import { existsSync, readFileSync } from 'node:fs'
import { clickOn, starting, type Task } from '../task.ts'

const window = { title: 'Customer' }
const FORM = 'zenity --forms --title=Customer --text=New --add-entry=Name --add-entry=City'

/** A form of GTK is filled in; what it writes goes to the file. */
export const zenity: Task = {
  program: 'zenity --forms',
  script: (way, file) =>
    [
      starting('sh', '-c', `${FORM} > '${file}'; true`),
      clickOn(way, window, { role: 'textbox', name: 'Name', x: 153, y: 54 }),
      `await desktop.type('Miller & Söhne')`,
      `await desktop.press('Tab')`,
      `await desktop.type('Köln')`,
      clickOn(way, window, { role: 'button', name: 'OK', x: 201, y: 137 }),
      `await desktop.gone(${JSON.stringify(window)})`,
    ].join('\n'),
  result: async (_, file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : 'no file'),
  expected: 'Miller & Söhne|Köln',
}
