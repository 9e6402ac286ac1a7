import { type ChildProcess, spawn } from 'node:child_process'
import type { VirtualDesktop } from '../../../../main/host/virtual-desktop/index.ts'

/** Starts a program in the session, which ends it. */
export function startIn(session: VirtualDesktop, command: string, ...words: string[]): ChildProcess {
  return spawn(command, words, { env: session.environment, cwd: session.home, stdio: 'ignore' })
}

/** Call options: so many milliseconds at most. */
export function within(timeout = 10_000): { signal: AbortSignal; timeout: number } {
  return { signal: new AbortController().signal, timeout }
}
