import { expect, test } from 'vitest'
import { commandIn } from '../../../../recorder/desktop/programs/process.ts'

const FILE = '/usr/lib/chromium/chromium'

test.each([
  ['each word ends with a zero', `${FILE}\0--kiosk\0a b.html\0`, [FILE, '--kiosk', 'a b.html']],
  ['an empty word is one', `${FILE}\0\0a\0\0`, [FILE, '', 'a', '']],
  ['a program made one of its words', `${FILE} --kiosk a.html\0\0\0`, [FILE, '--kiosk', 'a.html']],
  ['a program without words has spaces in its name', '/opt/My App/app\0', ['/opt/My App/app']],
])('%s', (_, told, command) => {
  expect(commandIn(told, FILE)).toEqual(command)
})
