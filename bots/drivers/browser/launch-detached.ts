import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext } from 'playwright'
import { BotError } from '../../errors/index.ts'
import { browserFlags, type Launched } from './launched.ts'
import type { BrowserOptions } from './options.ts'
import { dressContext, HEADLESS_SIZE, processOf } from './pages.ts'

const LONGEST_START = 30_000
const BETWEEN_LOOKS = 20

/** Starts a browser that outlives this process and lets other programs look at its pages. */
export async function launchDetached(executablePath: string, options: BrowserOptions): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'deskhand-browser-'))
  mkdirSync(profile, { recursive: true })
  // First of all: an asset that is missing leaves no browser behind.
  const signIn = options.pages?.httpCredentials?.()
  const { width, height } = options.pages?.viewport ?? HEADLESS_SIZE
  const { flags: shown, env } = processOf(options.pages)
  const flags = [
    ...browserFlags(),
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `--window-size=${width},${height}`,
    '--no-default-browser-check',
    '--disable-back-forward-cache',
    ...(options.headless ? ['--headless=new'] : []),
    ...shown,
    'about:blank',
  ]
  const child = spawn(executablePath, flags, {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  })
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => undefined)
  child.unref()
  const debuggingAddress = `http://127.0.0.1:${await Promise.race([debuggingPort(profile, child), failed])}`
  const { chromium } = await import('playwright')
  const browser = await chromium.connectOverCDP(debuggingAddress)
  const context = browser.contexts()[0] ?? (await browser.newContext())
  await dressContext(context, options.pages, signIn)
  return {
    context,
    debuggingAddress,
    fresh: async () => {
      if (options.profile === undefined) await forget(context)
      return context
    },
    close: () => browser.close(),
    onGone: (listener) => browser.on('disconnected', listener),
  }
}

/** Other contexts would end with this process, so the one that stays is emptied. */
async function forget(context: BrowserContext): Promise<void> {
  const origins = new Set(context.pages().map((page) => new URL(page.url()).origin))
  const [page] = context.pages()
  if (!page) return
  const session = await context.newCDPSession(page)
  for (const origin of origins)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
  await context.clearCookies()
}

/** The browser writes the port that it chose into its profile. */
async function debuggingPort(profile: string, child: { readonly exitCode: number | null }): Promise<string> {
  const started = performance.now()
  while (performance.now() - started < LONGEST_START) {
    const port = portIn(join(profile, 'DevToolsActivePort'))
    if (port) return port
    if (child.exitCode !== null && child.exitCode !== 0) break
    await pause(BETWEEN_LOOKS)
  }
  throw new BotError('browser-failed', 'The browser does not tell its debugging port', {
    found: `exit status ${child.exitCode ?? 'none yet'}`,
    next: 'Close other browsers that use this profile, and try again.',
    acted: false,
  })
}

function portIn(file: string): string | undefined {
  try {
    const [port] = readFileSync(file, 'utf8').split('\n')
    return port && /^\d+$/.test(port) ? port : undefined
  } catch {
    return undefined
  }
}
