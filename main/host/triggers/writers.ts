import { open, readdir, readFile, realpath } from 'node:fs/promises'

/**
 * True where the file can be read and no program of this user is known to have it open for writing. Linux tells who has
 * it; on Windows a program that writes mostly keeps others from opening it.
 */
export async function isFree(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => undefined)
  if (!handle) return false
  await handle.close()
  return process.platform !== 'linux' || !(await isBeingWritten(await realpath(path)))
}

async function isBeingWritten(path: string): Promise<boolean> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  for (const process of processes) if (await writes(`/proc/${process}`, path)) return true
  return false
}

/** Processes end, and those of others tell nothing: what cannot be read does not count. */
async function writes(process: string, path: string): Promise<boolean> {
  const handles = await readdir(`${process}/fd`).catch(() => [])
  for (const handle of handles) {
    const target = await realpath(`${process}/fd/${handle}`).catch(() => undefined)
    if (target === path && (await isForWriting(`${process}/fdinfo/${handle}`))) return true
  }
  return false
}

/** The access mode is the last two bits of the flags, which are octal: 0 reads, 1 writes, 2 does both. */
async function isForWriting(info: string): Promise<boolean> {
  const text = await readFile(info, 'utf8').catch(() => '')
  const flags = /^flags:\s*([0-7]+)/m.exec(text)?.[1]
  return flags !== undefined && (Number.parseInt(flags, 8) & 3) !== 0
}
