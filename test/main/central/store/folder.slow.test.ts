import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs, { mkdtempSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../../main/central/store/index.ts'

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('is refused to a second central until the first is closed', async () => {
  const data = makeFolder()
  const first = await openStore({ data })
  await expect(openStore({ data })).rejects.toMatchObject({ code: 'store-locked' })
  await first.close()
  const second = await openStore({ data })
  expect(second.id).toBe(first.id)
  await second.close()
})

it('keeps all that was committed when its central is killed, and lets the next one in', async () => {
  const data = makeFolder()
  const writing = spawn(process.execPath, [join(import.meta.dirname, 'writing-store.ts'), data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void writing.kill('SIGKILL'))
  const committed = await numbersUpTo(50, writing)
  await expect(openStore({ data })).rejects.toMatchObject({ code: 'store-locked' })
  writing.kill('SIGKILL')
  await once(writing, 'exit')
  const store = await openStore({ data })
  const kept = await store.query<{ i: number }>('SELECT i FROM deskhand.written ORDER BY i')
  await store.close()
  expect(kept.map(({ i }) => i).slice(0, committed.length)).toEqual(committed)
})

it('has each commit on the disk before it says so', async () => {
  const data = makeFolder()
  const store = await openStore({ data })
  const synced = countedSyncs()
  for (let i = 1; i <= 5; i += 1) {
    await store.query('INSERT INTO deskhand.artifacts VALUES ($1, $2, 0, $3)', [
      `${i}`,
      '',
      new Uint8Array(1),
    ])
    expect(synced()).toBeGreaterThanOrEqual(i)
  }
  await store.close()
})

async function numbersUpTo(count: number, writing: ChildProcess): Promise<number[]> {
  const numbers: number[] = []
  if (!writing.stdout) throw new Error('It has no output')
  for await (const line of createInterface(writing.stdout)) {
    numbers.push(Number(line))
    if (numbers.length === count) break
  }
  return numbers
}

/** Counts how often files are synced to the disk from now on, until the end of the test. */
function countedSyncs(): () => number {
  const { fsyncSync } = fs
  let count = 0
  patch((file) => {
    count += 1
    fsyncSync(file)
  })
  onTestFinished(() => patch(fsyncSync))
  return () => count

  function patch(sync: typeof fsyncSync): void {
    fs.fsyncSync = sync
    syncBuiltinESMExports()
  }
}
