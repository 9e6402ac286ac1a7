import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright'
import { requireBrowser } from '../../bots/drivers/browser/find-browser.ts'
import { browserFlags } from '../../bots/drivers/browser/launched.ts'
import { median, type Row, row } from './row.ts'

/** What `npm start` calls. */
const ENTRY = fileURLToPath(new URL('../../main/bootstrap.mjs', import.meta.url))
const RUNS = 5

/** What may be: milliseconds, milliseconds, and bytes. */
const LIMITS = { host: 900, page: 1_000, script: 350_000 }

/** How long the studio takes to be there: its host, its first page, and the scripts of that page. */
export async function studioStartBench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-bench-'))
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserFlags() })
  try {
    const starts: Start[] = []
    // The first one makes the pages and fills caches of the system.
    for (let run = 0; run <= RUNS; run++) starts.push(await start(folder, browser))
    const middle = (of: keyof Start) => median(starts.slice(1).map((each) => each[of]))
    return [
      limited('ms from the start of the host to its first page, limit', middle('host'), LIMITS.host),
      limited('ms until the first page can be used, limit', middle('page'), LIMITS.page),
      limited('bytes of script of the first page, brotli, limit', middle('script'), LIMITS.script),
    ]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function limited(name: string, ours: number, yardstick: number): Row {
  return row(name, { ours, yardstick }, { atMost: 1 })
}

interface Start {
  /** Milliseconds from the start of the process until a page was answered. */
  readonly host: number
  /** Milliseconds from its address on until the page shows what it asked the host for. */
  readonly page: number
  /** Bytes, compressed. */
  readonly script: number
}

async function start(folder: string, browser: Browser): Promise<Start> {
  const began = performance.now()
  const studio = spawn(process.execPath, [ENTRY, 'deskhand', 'studio', '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DESKHAND_HOME: join(folder, 'home') },
  })
  const ended = once(studio, 'exit')
  try {
    const address = await addressIn(studio.stdout)
    const cookie = await letIn(address)
    const page = await fetch(new URL('/', address), { headers: { cookie } })
    if (!page.ok) throw new Error(`The first page was refused: ${await page.text()}`)
    await page.text()
    const host = performance.now() - began
    return { host, ...(await firstPage(browser, new URL(address).origin, cookie)) }
  } finally {
    studio.kill()
    await ended
  }
}

async function addressIn(output: AsyncIterable<Buffer>): Promise<string> {
  let said = ''
  for await (const part of output) {
    said += part
    const [address] = /http:\S+/.exec(said) ?? []
    if (address !== undefined) return address
  }
  throw new Error(`The studio ended before it was there: ${said}`)
}

/** Changes the ticket in the address for the cookie that it stands for. */
async function letIn(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: 'manual' })
  const [cookie = ''] = answer.headers.get('set-cookie')?.split(';') ?? []
  return cookie
}

/** In a window that has nothing of it yet. */
async function firstPage(browser: Browser, url: string, cookie: string): Promise<Omit<Start, 'host'>> {
  const context = await browser.newContext()
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  const began = performance.now()
  await page.goto(url)
  await page.getByRole('heading', { name: 'No bots yet' }).waitFor()
  const took = performance.now() - began
  const bodies = await Promise.all(scripts)
  await context.close()
  return { page: took, script: bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) }
}
