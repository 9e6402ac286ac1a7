import { createHash } from 'node:crypto'
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Journal } from '../../../../bots/engine/journal/index.ts'
import type { PersonTask } from '../../../../bots/steps/ports/index.ts'
import type { Home } from '../../../../main/host/home.ts'

/** Writes an open task as a run does; `age` in seconds. Gives its file. */
export function putTask({ tasks }: Home, task: PersonTask, age = 0): string {
  const file = join(tasks, `${task.id}.json`)
  writeFileSync(file, JSON.stringify(task))
  const asked = Date.now() / 1000 - age
  utimesSync(file, asked, asked)
  return file
}

/** A white page of 800 by 1000 pixels as a document. */
export async function putDocument(
  { folder }: Home,
  name = 'scan.png',
): Promise<{ path: string; sha256: string }> {
  const path = join(folder, name)
  await sharp({ create: { width: 800, height: 1000, channels: 3, background: '#ffffff' } })
    .png()
    .toFile(path)
  return { path, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') }
}

/** A run that waits for an answer about a document, of which it has read a total. */
export function putWaitingRun(
  journal: Journal,
  id: string,
  document: { path: string; sha256: string },
): void {
  const about = { bot: 'pay', title: 'Pay', folder: '/bots/pay', digest: 'd', inputs: '{}' }
  journal.startRun({ id, ...about, rehearsal: false, pid: process.pid, started: 1 })
  journal.saveList(id, 'pay', [{ reference: 'a', item: 'null' }])
  journal.beginTransaction(id, 0, 1)
  const box = { x: 400, y: 500, width: 80, height: 20 }
  const total = { text: '12.50', page: 0, box, confidence: 0.62, reason: 'right of "Total"' }
  const doubts = [{ field: 'total', reason: 'net and tax make another' }]
  const read = { fields: { total: 12.5 }, evidence: { total }, doubts, recognised: true, document }
  const step = { run: id, position: 0, attempt: 1, step: 'extract', kind: 'document.extract' }
  journal.result({ ...step, inputs: undefined, value: JSON.stringify(read), at: 1, took: 1 })
  journal.endTransaction(id, 0, 'waiting', 2)
  journal.endRun(id, 'waiting', 3)
}
