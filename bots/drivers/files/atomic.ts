import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Makes or replaces a file, whole or not at all: `fill` writes a new file beside it, which takes its place once
 * it is safe on the disk. The permissions of the old file stay.
 */
export async function replaceFile(path: string, fill: (file: FileHandle) => Promise<unknown>): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`)
  try {
    const file = await open(beside, 'wx', await permissions(path))
    try {
      await fill(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (thrown) {
    await rm(beside, { force: true })
    throw thrown
  }
  await syncFolder(dirname(path))
}

async function permissions(path: string): Promise<number> {
  const there = await stat(path).catch(() => undefined)
  return there === undefined ? 0o666 : there.mode & 0o777
}

/** Makes the new name durable; Windows neither needs nor allows it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
