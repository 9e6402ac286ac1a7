import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the program stands in a runtime of Electron, by platform. */
const PROGRAMS = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']

/**
 * The program of Electron: in the folder that `ELECTRON_OVERRIDE_DIST_PATH` names, else the one that its package has
 * fetched; nothing where there is none.
 */
export function electronProgram(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = environment.ELECTRON_OVERRIDE_DIST_PATH ?? fetchedRuntime()
  if (folder === undefined) return undefined
  return PROGRAMS.map((name) => join(folder, name)).find(existsSync)
}

/** Starts the shell that was built into a folder, and gives its exit status when it has ended. */
export async function runShell(program: string, folder: string): Promise<number> {
  // Chromium's sandbox refuses to work for root.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const [status] = await once(spawn(program, [folder, ...flags], { stdio: 'inherit' }), 'exit')
  return typeof status === 'number' ? status : 1
}

function fetchedRuntime(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist')
  } catch {
    // A packed product has no such package, and is in Electron already.
    return undefined
  }
}
