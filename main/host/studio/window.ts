import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { browserPath } from '../../../bots/drivers/browser/find-browser.ts'
import { hasDisplay } from '../display.ts'
import type { Home } from '../home.ts'

/**
 * Opens the studio in a window of its own, by the browser that bots use, with a profile of its own. False where there is
 * no display or no browser.
 */
export function openWindow(home: Home, address: string): boolean {
  const browser = browserPath()
  if (browser === undefined || !hasDisplay()) return false
  const isRoot = process.getuid?.() === 0
  const flags = [
    `--app=${address}`,
    `--user-data-dir=${join(home.profiles, 'studio')}`,
    '--window-size=1440,900',
    '--no-first-run',
    '--no-default-browser-check',
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
  spawn(browser, flags, { detached: true, stdio: 'ignore' }).unref()
  return true
}
