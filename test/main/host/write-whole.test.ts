import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWhole } from '../../../main/host/write-whole.ts'
import { temporaryFolder } from '../temporary-home.ts'

test('replaces a file, and lets only its owner read it', () => {
  const folder = temporaryFolder()
  writeWhole(join(folder, 'file'), 'old')
  writeWhole(join(folder, 'file'), 'new')
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('new')
  expect(statSync(join(folder, 'file')).mode & 0o777).toBe(0o600)
})

test('what cannot be written leaves nothing behind', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'taken'))
  expect(() => writeWhole(join(folder, 'taken'), 'text')).toThrow(
    expect.objectContaining({ code: 'folder-read-only' }),
  )
  expect(readdirSync(folder)).toEqual(['taken'])
})
