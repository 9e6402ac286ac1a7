/**
 * Run by itself with `--expose-gc`: carries out so many data steps and prints how long that took and what
 * memory is in use afterwards, as JSON.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJournal } from '../../../bots/engine/index.ts'
import { engineOnly } from '../engine-only.ts'

const count = Number(process.argv[2])
const folder = mkdtempSync(join(tmpdir(), 'deskhand-bench-'))
const journal = openJournal(join(folder, 'journal.sqlite'))

const bot = `
steps:
  - data.set: 0
    save: n
  - flow.while: =n < ${count}
    at-most: ${count}
    steps:
      - data.set: =n + 1
        save: n
`

const started = performance.now()
await engineOnly(bot, journal)
const milliseconds = performance.now() - started
globalThis.gc?.()
const { heapUsed } = process.memoryUsage()
const { maxRSS } = process.resourceUsage()
journal.close()
rmSync(folder, { recursive: true, force: true })
console.log(JSON.stringify({ milliseconds, heapUsed, peak: maxRSS * 1024 }))
