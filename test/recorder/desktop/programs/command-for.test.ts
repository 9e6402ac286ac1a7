import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commandFor } from '../../../../recorder/desktop/programs/command-for.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'deskhand-command-')))
const [bin, lib] = [join(root, 'bin'), join(root, 'lib')]
afterAll(() => rmSync(root, { recursive: true }))

test('a program is called by the link to it, or to the script that gives way to it, beside it or by its name', () => {
  mkdirSync(bin)
  mkdirSync(lib)
  for (const name of ['splash', 'viewer', 'other', 'browser']) writeFileSync(join(lib, name), '')
  writeFileSync(join(lib, 'office'), '#!/bin/sh\nexec "$here/splash" "$@"\n')
  symlinkSync('../lib/office', join(bin, 'all-of-office'))
  symlinkSync('../lib/office', join(bin, 'office'))
  symlinkSync('../lib/viewer', join(bin, 'view'))
  symlinkSync('../lib/gone', join(bin, 'gone'))
  writeFileSync(join(bin, 'browser'), '#!/bin/sh\nFLAGS=--quiet\n  exec $LIB/$NAME $FLAGS "$@"\n')
  writeFileSync(join(bin, 'other'), '#!/bin/sh\necho Not that one\n')
  const path = `/nowhere-to-be-found:${bin}`
  expect(commandFor(join(lib, 'splash'), path)).toBe('office')
  expect(commandFor(join(lib, 'viewer'), path)).toBe('view')
  expect(commandFor(join(lib, 'browser'), path)).toBe('browser')
  expect(commandFor(join(lib, 'other'), path)).toBeUndefined()
})
