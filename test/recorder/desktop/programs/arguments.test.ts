import { describe, expect, test } from 'vitest'
import { bareArguments, withoutSecrets } from '../../../../recorder/desktop/programs/arguments.ts'

describe('secrets in the arguments of a program', () => {
  test.each([
    [['--password=hunter2'], ['--password=•••']],
    [['--password=correct horse'], ['--password=•••']],
    [
      ['--user', 'ada', '--password', 'hunter2', '--fast'],
      ['--user', 'ada', '--password', '•••', '--fast'],
    ],
    [['/password:hunter2'], ['/password:•••']],
    [
      ['-c', 'client --password=hunter2 --to x'],
      ['-c', 'client --password=••• --to x'],
    ],
    [
      ['-c', "client --user ada --token 'hunter2 3' x"],
      ['-c', 'client --user ada --token ••• x'],
    ],
    [
      ['-c', 'PASSWORD=hunter2 client'],
      ['-c', 'PASSWORD=••• client'],
    ],
    [
      ['-H', 'Authorization: Bearer hunter2'],
      ['-H', 'Authorization: Bearer •••'],
    ],
    [['https://ada:hunter2@example.org/x'], ['https://ada:•••@example.org/x']],
  ])('%j', (args, kept) => {
    expect(withoutSecrets(args)).toEqual(kept)
  })

  test('all else stays as it is', () => {
    const args = ['--password-file', '/etc/key', '-c', 'zenity --title="Password please"', '--to', 'a:b', '']
    expect(withoutSecrets(args)).toEqual(args)
  })
})

test('where no text is to be kept, only bare switches are', () => {
  expect(bareArguments(['--calc', '--no-logo'])).toEqual(['--calc', '--no-logo'])
  expect(bareArguments(['--title', 'Anna'])).toEqual([])
  expect(bareArguments(['-pHunter2'])).toEqual([])
})
