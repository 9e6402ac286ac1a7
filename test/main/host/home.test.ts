import { statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { home, homeFolder, homePaths } from '../../../main/host/home.ts'
import { temporaryFolder } from '../temporary-home.ts'

test.each([
  ['linux', { HOME: '/h' }, '/h/.local/share/deskhand'],
  ['linux', { HOME: '/h', XDG_DATA_HOME: '/data' }, '/data/deskhand'],
  ['linux', { HOME: '/h', XDG_DATA_HOME: 'relative' }, '/h/.local/share/deskhand'],
  ['darwin', { HOME: '/h' }, '/h/Library/Application Support/Deskhand'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/Deskhand'],
  ['win32', { HOME: '/h' }, '/h/AppData/Local/Deskhand'],
  ['linux', { HOME: '/h', DESKHAND_HOME: '/mine' }, '/mine'],
  ['linux', { HOME: '/h', DESKHAND_HOME: '' }, '/h/.local/share/deskhand'],
] as const)('on %s with %o it stands in %s', (platform, environment, expected) => {
  expect(homeFolder(environment, platform)).toBe(expected)
})

test('a relative DESKHAND_HOME starts at the working folder', () => {
  expect(homePaths({ DESKHAND_HOME: 'here' }).folder).toBe(resolve('here'))
})

test('its folders are made, open to their owner only', () => {
  const made = home({ DESKHAND_HOME: join(temporaryFolder(), 'a', 'b') })
  for (const folder of [made.folder, made.runs, made.tasks, made.profiles, made.samples]) {
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  }
})

test('a file in its place is refused with what to do', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(() => home({ DESKHAND_HOME: file })).toThrow(
    expect.objectContaining({ code: 'folder-read-only', next: expect.stringContaining('DESKHAND_HOME') }),
  )
})
