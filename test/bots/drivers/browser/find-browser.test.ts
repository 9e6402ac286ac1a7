import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { browserPath, findBrowser, requireBrowser } from '../../../../bots/drivers/browser/find-browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'deskhand-test-'))
const onLinux = test.skipIf(process.platform !== 'linux')
afterEach(() => vi.unstubAllEnvs())

function fakeBrowser(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '#!/bin/sh\necho "Chromium 156.0.1 built on a test"\n')
  chmodSync(path, 0o755)
  return path
}

onLinux('the browser that the environment names comes first, with the version that it tells', () => {
  const path = fakeBrowser('my-browser')
  vi.stubEnv('DESKHAND_BROWSER', path)
  expect(browserPath()).toBe(path)
  expect(findBrowser()?.version).toBe('156.0.1')
})

onLinux('then what is installed, Chrome before Chromium', () => {
  vi.stubEnv('DESKHAND_BROWSER', '')
  vi.stubEnv('PATH', folder)
  fakeBrowser('chromium')
  expect(browserPath()).toBe(join(folder, 'chromium'))
  fakeBrowser('google-chrome')
  expect(browserPath()).toBe(join(folder, 'google-chrome'))
  rmSync(folder, { recursive: true })
})

test('a path that leads nowhere is told, and no other browser is taken instead', () => {
  vi.stubEnv('DESKHAND_BROWSER', '/nowhere/chrome')
  expect(findBrowser()).toBeUndefined()
  expect(() => requireBrowser()).toThrow(
    expect.objectContaining({
      code: 'browser-missing',
      details: expect.objectContaining({ found: expect.stringContaining('/nowhere/chrome') }),
    }),
  )
})
