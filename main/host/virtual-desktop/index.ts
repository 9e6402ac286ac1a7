import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Told } from './keeper.ts'

/** A display of its own with window manager, session bus and accessibility bus, and a fresh home. */
export interface VirtualDesktop {
  /** For programs that are to run there. */
  readonly environment: Readonly<Record<string, string>>
  /** The home folder of its programs. */
  readonly home: string
  /** Ends it with all programs that were started in it. */
  stop(): Promise<void>
}

/**
 * Starts a desktop of this size in pixels on a free display. It is kept by a process of its own, which ends all of it when
 * `stop` is called or this process dies. Throws what could not be started, and what to install.
 */
export async function virtualDesktop(size = '1920x1080'): Promise<VirtualDesktop> {
  const keeper = fork(fileURLToPath(new URL('keeper.ts', import.meta.url)), [size], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const told = await firstWord(keeper)
  if ('failed' in told) throw new Error(told.failed)
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  return {
    environment: told.environment,
    home: told.home,
    stop: () => {
      if (keeper.connected) keeper.disconnect()
      return ended
    },
  }
}

function firstWord(keeper: ChildProcess): Promise<Told> {
  return new Promise((resolve, reject) => {
    keeper.once('message', (told) => resolve(told as Told))
    keeper.once('exit', (code) => reject(new Error(`The desktop's keeper ended with ${code}`)))
  })
}
