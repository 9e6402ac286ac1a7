import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openLedger } from '../../samples/ledger/client.ts'
import type { PostingRun } from './posting-run.ts'

const script = fileURLToPath(new URL('posting-run.ts', import.meta.url))
const bot = fileURLToPath(new URL('../../../../bots/samples/supplier-invoices', import.meta.url))

/** How long one process may take; milliseconds. */
const LONGEST_RUN = 90_000

type Kill = PostingRun['kill']
interface Told {
  readonly state: string
  readonly counts: Readonly<Record<string, number>>
  readonly writes: number
}

/**
 * Real processes, a real browser, a real ledger. (The same with every write method of the journal, in one process
 * and in milliseconds, stands in never-twice.test.ts.)
 */
test('killed at every synced write of a transaction, it is posted exactly once after resuming', async () => {
  const { writes } = await post(undefined)
  const before = Array.from(
    { length: writes },
    (_, index) => ({ from: 'start', write: index + 1, moment: 'before' }) as const,
  )
  expect(writes).toBeGreaterThan(5)
  await twoAtATime(before, async (kill) => {
    const { state, vouchers } = await post(kill)
    expect({ kill, state, vouchers }).toEqual({ kill, state: 'done', vouchers: 1 })
  })
})

test('without verify it is in doubt where nobody can know, and never posted twice', async () => {
  const kills = [1, 2, 3, 4].flatMap((write) => [
    { from: 'intent', write, moment: 'before' } as const,
    { from: 'intent', write, moment: 'after' } as const,
  ])
  const states = new Set<string>()
  await twoAtATime(kills, async (kill) => {
    const { state, vouchers } = await post(kill, false)
    states.add(state)
    expect({ kill, tooMany: vouchers > 1 }).toEqual({ kill, tooMany: false })
    if (state === 'done') expect({ kill, vouchers }).toEqual({ kill, vouchers: 1 })
    else expect({ kill, state }).toEqual({ kill, state: 'in-doubt' })
  })
  expect(states).toContain('in-doubt')
})

test('killed around the answer of whoever handed it out, it is posted once, and only after they know', async () => {
  // The intent, the answer, the outcome and the end of the item are one write each.
  const kills = [1, 2, 3, 4].flatMap((write) => [
    { from: 'intent', write, moment: 'before' } as const,
    { from: 'intent', write, moment: 'after' } as const,
  ])
  const central = await listen()
  await twoAtATime(kills, async (kill) => {
    const { state, vouchers } = await post(kill, true, central.url)
    expect({ kill, state, vouchers }).toEqual({ kill, state: 'done', vouchers: 1 })
  })
  // Each was asked for, and once more by the second process where the first had not written the answer down.
  expect(central.asked.length).toBeGreaterThan(kills.length)
  // Without the answer nothing was done, so that nothing has to be found out.
  const unanswered = { from: 'intent', write: 1, moment: 'after' } as const
  const { state, vouchers } = await post(unanswered, false, central.url)
  expect({ state, vouchers }).toEqual({ state: 'done', vouchers: 1 })
  await central.close()
})

/** Somebody who is told of commits. */
async function listen() {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    asked.push(await text(request))
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    asked,
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Runs until the kill, then again to the end; without a kill, once. */
async function post(kill: Kill, verify = true, central?: string): Promise<Told & { vouchers: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-killed-'))
  const ledger = await openLedger({ slowSave: 200 })
  try {
    writeFileSync(join(folder, 'scan.png'), 'a scan')
    const asked: PostingRun = {
      bot,
      journal: join(folder, 'journal.sqlite'),
      scans: folder,
      site: ledger.url,
      verify,
      central,
      kill,
    }
    const first = await run(asked)
    const told = first ?? (await run({ ...asked, kill: undefined }))
    if (!told) throw new Error('the second process died too')
    return { ...told, vouchers: (await ledger.vouchers()).length }
  } finally {
    await ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the process told; undefined where it was killed. */
function run(asked: PostingRun): Promise<Told | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, JSON.stringify(asked)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: LONGEST_RUN,
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(undefined)
      else if (code === 0) resolve(JSON.parse(output))
      else reject(new Error(`the process ended with ${code ?? signal}: ${output}`))
    })
  })
}

async function twoAtATime<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all]
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all([worker(), worker()])
}
