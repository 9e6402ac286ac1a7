import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { _electron } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryHome } from '../temporary-home.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const runtime = electronHere()
const reason = runtime === undefined ? ': there is no runtime of Electron here' : ''

/** The program of Electron that is installed, or that `ELECTRON_OVERRIDE_DIST_PATH` names. */
function electronHere(): string | undefined {
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ??
    join(createRequire(import.meta.url).resolve('electron/package.json'), '..', 'dist')
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
  return names.map((name) => join(folder, name)).find(existsSync)
}

test.skipIf(runtime === undefined)(
  `in a real Electron the studio shows its pages and works${reason}`,
  async () => {
    if (runtime === undefined) return
    await promisify(execFile)(process.execPath, ['main/build/index.ts'], { cwd: root })
    const app = await _electron.launch({
      executablePath: runtime,
      args: [join(root, 'dist', 'app'), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...process.env, DESKHAND_HOME: temporaryHome().folder },
    })
    onTestFinished(() => app.close())
    const page = await app.firstWindow()
    await page.getByRole('navigation').waitFor()
    expect(page.url()).toMatch(/^app:\/\/deskhand\//)
    expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false)
  },
)
