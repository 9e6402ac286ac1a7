import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../../../bots/engine/index.ts'
import { ledgerAccount } from '../../../../bots/samples/ledger/index.ts'
import { makeScans } from '../../../../bots/samples/scans/index.ts'
import { differences } from '../../../../main/demo/check.ts'
import { openLedger } from '../../../bots/samples/ledger/client.ts'
import type { BatchRun } from './batch-run.ts'

const script = fileURLToPath(new URL('batch-run.ts', import.meta.url))
const bot = fileURLToPath(new URL('../../../../bots/samples/supplier-invoices', import.meta.url))

const KILLS = 50
const DOCUMENTS = 24
/** Lives between these are long enough to get somewhere and short enough to die in the middle; milliseconds. */
const SHORTEST_LIFE = 700
const LONGEST_LIFE = 6_000

test('a batch killed at random 50 times ends with each invoice in the ledger exactly once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-batch-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const scans = join(folder, 'scans')
  const truths = await makeScans(scans, { count: DOCUMENTS })
  const ledger = await openLedger({ slowSave: 800 })
  onTestFinished(() => ledger.close())
  const home = join(folder, 'home')
  const account = `${ledgerAccount.user}:${ledgerAccount.password}`
  const asked: BatchRun = { bot, home, scans, truths, site: ledger.url, account }

  const random = randomFrom(20261122)
  let kills = 0
  for (; kills < KILLS; kills++) {
    const life = SHORTEST_LIFE + random() * (LONGEST_LIFE - SHORTEST_LIFE)
    if (await live(asked, life)) break
  }
  // Items that an unlucky kill made fail are tried again when the run is resumed.
  for (let tries = 0; tries < 3 && !(await live(asked, Number.POSITIVE_INFINITY)); tries++);

  const journal = openJournal(join(home, 'journal.sqlite'))
  onTestFinished(() => journal.close())
  const [run, ...others] = journal.runs()
  const { transactions, results } = journal.history(run?.id ?? '')
  expect(others, 'one run, resumed each time').toEqual([])
  expect(transactions.filter(({ state }) => state !== 'done' && state !== 'rejected')).toEqual([])
  expect(differences(truths, await ledger.vouchers())).toEqual([])
  const reads = results.filter(({ kind }) => kind === 'document.read')
  expect(new Set(reads.map(({ position }) => position)).size, 'each document is read').toBe(DOCUMENTS)
  expect(reads.length, 'readings are kept through kills').toBeLessThan(DOCUMENTS * 3)
  console.info(`killed ${kills} times`)
})

/** Starts the batch and kills it after so many milliseconds; true where it came to its end before. */
async function live(asked: BatchRun, life: number): Promise<boolean> {
  const child = spawn(process.execPath, [script, JSON.stringify(asked)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  if (life === Number.POSITIVE_INFINITY) return (await ended) === 0
  const code = await Promise.race([ended, pause(life, undefined)])
  child.kill('SIGKILL')
  await ended
  return code === 0
}

/** The same numbers from 0 to 1 each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
