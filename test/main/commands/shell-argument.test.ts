import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { shellArgument } from '../../../main/commands/shell-argument.ts'

test('a plain path stays as it is', () => {
  expect(shellArgument('bots/orders-2', 'linux')).toBe('bots/orders-2')
  expect(shellArgument('C:\\bots\\orders', 'win32')).toBe('C:\\bots\\orders')
})

test('a path with spaces is quoted for each shell', () => {
  expect(shellArgument('my bots/new', 'linux')).toBe("'my bots/new'")
  expect(shellArgument('C:\\My bots', 'win32')).toBe('"C:\\My bots"')
})

test.skipIf(process.platform === 'win32')('a shell reads the same path again', () => {
  for (const path of ["it's", 'a b', '$HOME `x` "q"', 'ü*?', '\\n', '~'])
    expect(execFileSync('sh', ['-c', `printf %s ${shellArgument(path)}`], { encoding: 'utf8' })).toBe(path)
})
