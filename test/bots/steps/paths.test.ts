import { expect, test } from 'vitest'
import { fileName, resolvePath, resolveTarget } from '../../../bots/steps/paths.ts'

test.each([
  ['a.txt', '/bot/a.txt'],
  ['./a.txt', '/bot/a.txt'],
  ['in/a.txt', '/bot/in/a.txt'],
  ['../a.txt', '/bot/../a.txt'],
  ['/etc/a.txt', '/etc/a.txt'],
  ['C:\\in\\a.txt', 'C:\\in\\a.txt'],
  ['d:/in/a.txt', 'd:/in/a.txt'],
  ['\\\\server\\share\\a.txt', '\\\\server\\share\\a.txt'],
])('%s starts in the folder of the bot unless it is absolute', (written, expected) => {
  expect(resolvePath(written, '/bot')).toBe(expected)
})

test.each([
  ['/in/a.txt', 'a.txt'],
  ['C:\\in\\a.txt', 'a.txt'],
  ['a.txt', 'a.txt'],
])('the name of %s', (path, name) => {
  expect(fileName(path)).toBe(name)
})

test('a target with a slash at its end is a folder', () => {
  expect(resolveTarget('done/', '/in/a.txt', '/bot')).toBe('/bot/done/a.txt')
  expect(resolveTarget('done', '/in/a.txt', '/bot')).toBe('/bot/done')
})
