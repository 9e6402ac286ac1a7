import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds that an application may take to answer for the first time. */
const PATIENCE = 60_000

export interface Served {
  readonly url: string
  readonly folder: string
  close(): Promise<void>
}

/**
 * Runs an application in a process of its own until it answers.
 * @param how its script and arguments, given an empty folder
 */
export async function serve(port: number, how: (folder: string) => readonly string[]): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-application-'))
  const child = spawn(process.execPath, [...how(folder)], { stdio: 'ignore', cwd: folder })
  const url = `http://127.0.0.1:${port}`
  await answering(url, child)
  return {
    url,
    folder,
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while (Date.now() < deadline && child.exitCode === null) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await pause(100)
  }
  throw new Error(`The application at ${url} does not answer (exit ${child.exitCode})`)
}

/** A port that no other program uses now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
