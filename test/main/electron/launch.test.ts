import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { electronProgram, runShell } from '../../../main/electron/launch.ts'
import { temporaryFolder } from '../temporary-home.ts'

test('the runtime that is named is taken, if it has the program', () => {
  const folder = temporaryFolder()
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: folder }
  expect(electronProgram(environment)).toBeUndefined()
  writeFileSync(join(folder, 'electron'), '')
  expect(electronProgram(environment)).toBe(join(folder, 'electron'))
})

test.skipIf(process.platform === 'win32')(
  'the shell is started from its folder, and its end is told',
  async () => {
    const folder = temporaryFolder()
    const program = join(folder, 'electron')
    writeFileSync(program, `#!/bin/sh\necho "$1" > "${folder}/started"\nexit 3\n`)
    chmodSync(program, 0o755)
    expect(await runShell(program, '/the/app')).toBe(3)
    expect(readFileSync(join(folder, 'started'), 'utf8')).toBe('/the/app\n')
  },
)
