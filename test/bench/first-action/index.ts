import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../../../bots/drivers/browser/index.ts'
import { median, type Row, row } from '../row.ts'

const RUNS = 7

/** From the start of the process to the first request of the page: `deskhand run` against a bare Playwright script. */
export async function firstActionBench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-bench-'))
  const server = await firstRequestServer()
  try {
    const ours: number[] = []
    const yardstick: number[] = []
    for (let run = 0; run <= RUNS; run++) {
      const script = await server.timed(() => playwrightScript(server.address))
      const bot = await server.timed(() => deskhandRun(folder, server.address))
      // The first pair fills caches of the system.
      if (run === 0) continue
      yardstick.push(script)
      ours.push(bot)
    }
    const figures = { ours: median(ours), yardstick: median(yardstick) }
    return [row('ms to the first browser action, bare Playwright script', figures, { atMost: 1.3 })]
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function firstRequestServer() {
  let arrived: ((at: number) => void) | undefined
  const server = createServer((request, response) => {
    if (request.url === '/') arrived?.(performance.now())
    response.setHeader('content-type', 'text/html')
    response.end('<h1>Hello</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
    /** Milliseconds until the page is asked for; waits until the process has ended. */
    async timed(start: () => Promise<void>): Promise<number> {
      const first = new Promise<number>((resolve) => {
        arrived = resolve
      })
      const started = performance.now()
      const ended = start()
      const at = await Promise.race([first, ended.then(() => Number.NaN)])
      await ended
      return at - started
    },
  }
}

function playwrightScript(address: string): Promise<void> {
  const executable = findBrowser()?.path ?? ''
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return run([fileURLToPath(import.meta.resolve('./yardstick.ts')), executable, address, ...asRoot])
}

function deskhandRun(folder: string, address: string): Promise<void> {
  const bot = join(folder, 'bot')
  mkdirSync(bot, { recursive: true })
  writeFileSync(join(bot, 'bot.yaml'), `bot: first-action\nformat: 1\nsteps:\n  - browser.open: ${address}\n`)
  const cli = fileURLToPath(import.meta.resolve('../../../main/cli.ts'))
  return run([cli, 'run', bot, '--headless', '--json'], { DESKHAND_HOME: join(folder, 'home') })
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`)),
    )
  })
}
