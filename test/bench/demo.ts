import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Row, row } from './row.ts'

/** Seconds that the demo may take when everything is set up. */
const PROMISED = 120

/** The whole demo, the second time: scans drawn and browser installed already. */
export async function demoBench(): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'deskhand-bench-'))
  try {
    demo(home)
    const ours = demo(home)
    return [row('seconds for `npm run demo`, the second time', { ours, yardstick: PROMISED }, { atMost: 1 })]
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function demo(home: string): number {
  const started = performance.now()
  const bootstrap = fileURLToPath(import.meta.resolve('../../main/bootstrap.mjs'))
  const env = { ...process.env, DESKHAND_HOME: home }
  const { status, stderr } = spawnSync(process.execPath, [bootstrap, 'demo'], {
    encoding: 'utf8',
    env,
    timeout: 600_000,
  })
  if (status !== 0) throw new Error(`the demo ended with ${status}: ${stderr}`)
  return (performance.now() - started) / 1000
}
