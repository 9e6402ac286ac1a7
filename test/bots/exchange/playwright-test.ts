import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireBrowser } from '../../../bots/drivers/browser/find-browser.ts'
import { temporaryFolder } from '../../main/temporary-home.ts'

const PLAYWRIGHT = fileURLToPath(new URL('../../../node_modules/playwright', import.meta.url))

/**
 * Runs a test by Playwright's own runner, which the package `playwright` brings; `@playwright/test` is nothing but
 * its entry and is made in the folder of the test. Gives the exit status and what was printed.
 */
export async function runPlaywrightTest(text: string, env: Readonly<Record<string, string>>) {
  const folder = temporaryFolder()
  const entry = join(folder, 'node_modules/@playwright/test')
  mkdirSync(entry, { recursive: true })
  writeFileSync(join(entry, 'package.json'), '{"name":"@playwright/test","main":"index.js"}')
  writeFileSync(
    join(entry, 'index.js'),
    `module.exports = require(${JSON.stringify(join(PLAYWRIGHT, 'test'))})`,
  )
  const launchOptions = { executablePath: requireBrowser(), args: ['--no-sandbox', '--disable-gpu'] }
  const config = { timeout: 30_000, workers: 1, reporter: 'line', use: { headless: true, launchOptions } }
  writeFileSync(join(folder, 'playwright.config.js'), `module.exports = ${JSON.stringify(config)}`)
  writeFileSync(join(folder, 'bot.spec.ts'), text)
  const child = spawn(process.execPath, [join(PLAYWRIGHT, 'cli.js'), 'test'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, ...env },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { status, printed }
}
