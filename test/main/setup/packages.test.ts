import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeOf, outdated, reasonToInstall } from '../../../main/setup/packages.mjs'
import { temporaryFolder } from '../temporary-home.ts'

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/a/node_modules/zod': { version: '3.0.0' },
    'node_modules/@other/platform': { version: '1.0.0', optional: true },
  },
}

test('nothing is outdated where every package is there in its version', () => {
  expect(outdated(wanted, wanted)).toEqual([])
})

test('packages for other platforms may be missing', () => {
  const { '@other/platform': _, ...present } = { ...wanted.packages, '@other/platform': undefined }
  expect(outdated(wanted, { packages: present })).toEqual([])
})

test('missing and older packages are named, nested ones too', () => {
  const present = { packages: { 'node_modules/zod': { version: '3.9.9' } } }
  expect(outdated(wanted, present)).toEqual(['zod', 'zod'])
})

test('an installation is whole when its lock fits and Node is there', () => {
  expect(reasonToInstall(installation({ lock: wanted, node: true }))).toBeUndefined()
})

test.each([
  ['nothing is installed', { node: true }, 'they are missing'],
  ['a package is outdated', { lock: { packages: {} }, node: true }, 'zod is missing or outdated'],
  ['an install script did not run', { lock: wanted, node: false }, 'Node 24 is missing'],
])('where %s it is said', (_case, present, reason) => {
  expect(reasonToInstall(installation(present))).toBe(reason)
})

test('without a lock file nothing can be installed', () => {
  expect(() => reasonToInstall(temporaryFolder())).toThrow('package-lock.json')
})

interface Present {
  lock?: object
  node: boolean
}

function installation({ lock, node }: Present): string {
  const root = temporaryFolder()
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(wanted))
  mkdirSync(dirname(nodeOf(root)), { recursive: true })
  if (node) writeFileSync(nodeOf(root), '')
  if (lock) writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(lock))
  return root
}
