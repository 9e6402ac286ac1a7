import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('packages', import.meta.url))

/** Installs the applications where they are not there yet; their scripts are not run. Takes half a minute. */
export function installApplications(): void {
  // npm writes it last, so an installation that was killed has none.
  if (existsSync(`${FOLDER}/node_modules/.package-lock.json`)) return
  const words = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', words, { cwd: FOLDER, stdio: 'ignore', shell: process.platform === 'win32' })
}
