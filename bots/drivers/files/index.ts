import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { BotError } from '../../errors/index.ts'
import type { FileInfo, FilesPort } from '../../steps/ports/index.ts'
import { replaceFile } from './atomic.ts'
import { decodeText } from './decode.ts'
import { touching } from './errors.ts'
import { matchingFiles } from './list.ts'

/** Files of this machine. Every error is a BotError that names the path. */
export function nodeFiles(): FilesPort {
  return {
    list: (folder, pattern) => touching(folder, 'read', () => list(folder, pattern)),
    info: (path) => touching(path, 'read', () => info(path)),
    exists: (path) => touching(path, 'read', () => exists(path)),
    readText: (path) => touching(path, 'read', async () => decodeText(await readFile(path), path)),
    writeText: (path, text) =>
      touching(path, 'write', () => replaceFile(path, (file) => file.writeFile(text))),
    writeBytes: (path, bytes) =>
      touching(path, 'write', () => replaceFile(path, (file) => file.writeFile(bytes))),
    append: (path, text) => touching(path, 'write', () => append(path, text)),
    copy,
    move,
    remove: (path) => touching(path, 'write', () => unlink(path)),
    makeFolder: (path) => touching(path, 'write', () => makeFolder(path)),
  }
}

async function list(folder: string, pattern: string): Promise<FileInfo[]> {
  const found: FileInfo[] = []
  // One after the other: a folder of thousands must not open thousands of files.
  for (const path of await matchingFiles(folder, pattern)) found.push(await info(path))
  return found
}

async function info(path: string): Promise<FileInfo> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  const { size } = await stat(path)
  return { path, name: basename(path), size, sha256: hash.digest('hex') }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (thrown) => {
      if (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR') return false
      throw thrown
    },
  )
}

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, 'a')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function copy(from: string, to: string): Promise<void> {
  await touching(from, 'read', () => checkReadable(from))
  await touching(to, 'write', () => replaceFile(to, (file) => file.writeFile(createReadStream(from))))
}

/** So that what is wrong with the source is not said of the target. */
async function checkReadable(path: string): Promise<void> {
  const file = await open(path)
  const isFolder = (await file.stat()).isDirectory()
  await file.close()
  if (isFolder) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
}

/** Never over another file: what stood there would be lost. */
async function move(from: string, to: string): Promise<void> {
  await touching(from, 'read', () => stat(from))
  if (await touching(to, 'read', () => exists(to))) {
    throw new BotError('file-exists', `"${to}" is there already`, { acted: false })
  }
  try {
    await touching(to, 'write', () => rename(from, to))
  } catch (thrown) {
    if (!isOtherDisk(thrown)) throw thrown
    await copy(from, to)
    await removeCopied(from, to)
  }
}

async function removeCopied(from: string, to: string): Promise<void> {
  try {
    await rm(from)
  } catch (cause) {
    const message = `"${from}" is now in "${to}", but could not be removed from where it was`
    throw new BotError('file-unreadable', message, { next: 'Delete one of the two.', acted: true, cause })
  }
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
}

function isOtherDisk(thrown: unknown): boolean {
  const cause = thrown instanceof BotError ? thrown.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'EXDEV'
}
