import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { BotError } from '../../bots/errors/index.ts'

/**
 * Writes a file that only its owner may read, whole or not at all: a crash leaves the old content.
 * Throws `disk-full` or `folder-read-only`.
 */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.${process.pid}.new`
  try {
    writeSynced(beside, text)
    renameSync(beside, file)
  } catch (cause) {
    rmSync(beside, { force: true })
    const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC'
    throw new BotError(full ? 'disk-full' : 'folder-read-only', `The file ${file} could not be written`, {
      found: cause instanceof Error ? cause.message : String(cause),
      cause,
    })
  }
}

function writeSynced(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
