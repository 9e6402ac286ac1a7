import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { replaceFile } from '../../../../bots/drivers/files/atomic.ts'
import { touching } from '../../../../bots/drivers/files/errors.ts'
import { nodeFiles } from '../../../../bots/drivers/files/index.ts'

const files = nodeFiles()
let folder: string
const at = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const code = (name: string) => expect.objectContaining({ code: name })

describe('list', () => {
  const names = async (pattern: string) => (await files.list(folder, pattern)).map(({ name }) => name)

  test('gives what fits, by name, with size and digest', async () => {
    await writeFile(at('b.png'), 'bb')
    await writeFile(at('a.png'), 'a')
    await writeFile(at('c.txt'), 'c')
    expect(await files.list(folder, '*.png')).toEqual([
      { path: at('a.png'), name: 'a.png', size: 1, sha256: createHash('sha256').update('a').digest('hex') },
      { path: at('b.png'), name: 'b.png', size: 2, sha256: createHash('sha256').update('bb').digest('hex') },
    ])
  })

  test.each([
    ['*.{png,pdf}', ['SCAN.PNG', 'b.pdf']],
    ['s*', ['SCAN.PNG', 'sub.txt']],
    ['*', ['SCAN.PNG', 'b.pdf', 'sub.txt']],
    ['.*', ['.hidden.png']],
    ['**/*.pdf', ['b.pdf', 'c.pdf']],
    ['deep/*.pdf', ['c.pdf']],
    ['*.gif', []],
  ])('%s', async (pattern, expected) => {
    await mkdir(at('deep'))
    for (const name of ['SCAN.PNG', 'b.pdf', 'sub.txt', '.hidden.png', 'deep/c.pdf'])
      await writeFile(at(name), name)
    expect(await names(pattern)).toEqual(expected)
  })

  test('follows links to files and leaves out those that lead nowhere', async () => {
    await writeFile(at('a.png'), 'a')
    await symlink(at('a.png'), at('b.png'))
    await symlink(at('gone'), at('c.png'))
    await mkdir(at('d.png'))
    expect(await names('*.png')).toEqual(['a.png', 'b.png'])
  })

  test('a missing folder is an error, a file is no folder', async () => {
    await expect(files.list(at('no'), '*')).rejects.toEqual(code('file-missing'))
    await writeFile(at('a'), '')
    await expect(files.list(at('a'), '*')).rejects.toEqual(code('file-unreadable'))
  })
})

describe('writing', () => {
  test('replaces the whole file and leaves nothing beside it', async () => {
    await files.writeText(at('a.txt'), 'a longer text')
    await files.writeText(at('a.txt'), 'größer')
    await files.writeBytes(at('b.bin'), new Uint8Array([0, 255]))
    expect(await readFile(at('a.txt'), 'utf8')).toBe('größer')
    expect([...(await readFile(at('b.bin')))]).toEqual([0, 255])
    expect(await readdir(folder)).toEqual(['a.txt', 'b.bin'])
  })

  test('keeps the permissions of the old file', async () => {
    await writeFile(at('a.txt'), 'old')
    await chmod(at('a.txt'), 0o600)
    await files.writeText(at('a.txt'), 'new')
    expect((await stat(at('a.txt'))).mode & 0o777).toBe(0o600)
  })

  test('that fails leaves the old content', async () => {
    await writeFile(at('a.txt'), 'old')
    const failure = new Error('power')
    const half = replaceFile(at('a.txt'), async (file) => {
      await file.writeFile('ne')
      throw failure
    })
    await expect(half).rejects.toBe(failure)
    expect(await readFile(at('a.txt'), 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  test('into a missing folder, or over a folder, is an error', async () => {
    await expect(files.writeText(at('no/a.txt'), 'x')).rejects.toMatchObject({
      code: 'file-missing',
      next: expect.stringContaining('file.make-folder'),
    })
    await mkdir(at('sub'))
    await expect(files.writeText(at('sub'), 'x')).rejects.toEqual(code('file-unreadable'))
  })

  test('append adds to the end and makes the file', async () => {
    await files.append(at('a.txt'), 'one\n')
    await files.append(at('a.txt'), 'two\n')
    expect(await files.readText(at('a.txt'))).toBe('one\ntwo\n')
  })
})

describe('reading text', () => {
  test.each<[string, number[], string]>([
    ['UTF-8', [0xc3, 0xa4], 'ä'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16', [0xff, 0xfe, 0xe4, 0x00], 'ä'],
    ['UTF-16, the other way round', [0xfe, 0xff, 0x00, 0xe4], 'ä'],
    ['Windows-1252', [0xe4, 0x80], 'ä€'],
    ['nothing', [], ''],
  ])('%s', async (_name, bytes, text) => {
    await writeFile(at('a.txt'), new Uint8Array(bytes))
    expect(await files.readText(at('a.txt'))).toBe(text)
  })

  test('what is no text is refused', async () => {
    await writeFile(at('a.txt'), new Uint8Array([0x89, 0x50, 0, 0, 1]))
    await expect(files.readText(at('a.txt'))).rejects.toEqual(code('file-unreadable'))
  })
})

describe('copy and move', () => {
  beforeEach(() => writeFile(at('a'), 'a'))

  test('copy replaces', async () => {
    await writeFile(at('b'), 'old and longer')
    await files.copy(at('a'), at('b'))
    expect(await readFile(at('b'), 'utf8')).toBe('a')
    expect(await readFile(at('a'), 'utf8')).toBe('a')
  })

  test('move never replaces', async () => {
    await writeFile(at('b'), 'b')
    await expect(files.move(at('a'), at('b'))).rejects.toEqual(code('file-exists'))
    expect(await readFile(at('b'), 'utf8')).toBe('b')
    await files.move(at('a'), at('c'))
    expect(await readdir(folder)).toEqual(['b', 'c'])
  })

  test.each(['copy', 'move'] as const)('%s of what is not there, or into nowhere', async (action) => {
    await expect(files[action](at('no'), at('b'))).rejects.toMatchObject({
      message: `There is no "${at('no')}"`,
    })
    await expect(files[action](at('a'), at('no/b'))).rejects.toMatchObject({
      message: `There is no "${at('no/b')}"`,
    })
    expect(await readdir(folder)).toEqual(['a'])
  })

  test('a folder is not copied as a file', async () => {
    await mkdir(at('sub'))
    await expect(files.copy(at('sub'), at('b'))).rejects.toEqual(code('file-unreadable'))
    expect(await readdir(folder)).toEqual(['a', 'sub'])
  })
})

test('remove, exists and makeFolder', async () => {
  await files.makeFolder(at('x/y'))
  await files.makeFolder(at('x/y'))
  await writeFile(at('x/y/a'), 'a')
  expect(await files.exists(at('x/y'))).toBe(true)
  expect(await files.exists(at('x/y/a/b'))).toBe(false)
  await files.remove(at('x/y/a'))
  expect(await files.exists(at('x/y/a'))).toBe(false)
  await expect(files.remove(at('x/y/a'))).rejects.toEqual(code('file-missing'))
  await writeFile(at('file'), '')
  await expect(files.makeFolder(at('file'))).rejects.toEqual(code('file-unreadable'))
})

test('info of a folder is an error', async () => {
  await expect(files.info(folder)).rejects.toEqual(code('file-unreadable'))
})

test.each([
  ['ENOSPC', 'write', 'disk-full'],
  ['EDQUOT', 'write', 'disk-full'],
  ['EROFS', 'write', 'folder-read-only'],
  ['EACCES', 'write', 'folder-read-only'],
  ['EACCES', 'read', 'file-unreadable'],
  ['EBUSY', 'read', 'file-unreadable'],
  ['EIO', 'read', 'file-unreadable'],
  ['EIO', 'write', 'file-unreadable'],
] as const)('%s on %s is %s', async (system, how, expected) => {
  const cause = Object.assign(new Error('system'), { code: system })
  const done = touching('/in/a.txt', how, () => Promise.reject(cause))
  await expect(done).rejects.toMatchObject({
    code: expected,
    message: expect.stringContaining('/in/a.txt'),
    cause,
  })
})

test.each([
  ['ENOENT', 'write', false],
  ['EACCES', 'write', false],
  ['ENOSPC', 'write', undefined],
  ['EIO', 'write', undefined],
  ['EIO', 'read', false],
] as const)('whether anything was done at %s on %s: %s', async (system, how, acted) => {
  const cause = Object.assign(new Error('system'), { code: system })
  const failed = touching('/in/a.txt', how, () => Promise.reject(cause)).catch((error: unknown) => error)
  expect(await failed).toHaveProperty('details.acted', acted)
})
