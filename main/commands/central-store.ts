import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { ORPCError } from '@orpc/server'
import { type Command, Option } from 'commander'
import { BotError } from '../../bots/errors/index.ts'
import type { Store, StorePlace } from '../central/store/index.ts'
import { homePaths, makeWritable } from '../host/home.ts'

/** `--data <folder>`: where central keeps everything. */
export function dataOption(): Option {
  return new Option('--data <folder>', 'where central keeps everything; else DATABASE_URL, else your home')
}

/**
 * Where the store of central is: the folder that was named, else `DATABASE_URL`, else a folder in Deskhand's home. A
 * folder is made where it is missing; throws `folder-read-only` or `disk-full` where it cannot be used.
 */
export function storePlace(data: string | undefined): StorePlace {
  const { DATABASE_URL } = process.env
  if (data === undefined && DATABASE_URL) return { url: DATABASE_URL }
  const folder = data === undefined ? join(homePaths().folder, 'central') : resolve(data)
  makeWritable(folder)
  return { data: folder }
}

/** Works on the store that a command names, and closes it. A folder must not be in use by a running central. */
export async function withStore<T>(command: Command, work: (store: Store) => Promise<T>): Promise<T> {
  const { data } = command.optsWithGlobals<{ data?: string }>()
  const { openStore } = await import('../central/store/index.ts')
  const store = await openStore(storePlace(data))
  try {
    return await work(store)
  } catch (error) {
    // What central would refuse a caller, it refuses here for the same reason.
    if (error instanceof ORPCError) {
      throw new BotError('input-invalid', error.message, {
        next: 'Correct it, and call the command again.',
        cause: error,
      })
    }
    throw error
  } finally {
    await store.close()
  }
}

/** Who works on the store from the command line, for the audit log. */
export function actorHere(): string {
  return `shell ${userInfo().username}`
}
