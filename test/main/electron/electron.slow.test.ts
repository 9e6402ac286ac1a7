import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { _electron } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { electronProgram } from '../../../main/electron/launch.ts'
import { temporaryHome } from '../temporary-home.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const runtime = electronProgram()
const reason = runtime === undefined ? ': there is no runtime of Electron here' : ''

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
