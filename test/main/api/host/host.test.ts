import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { safe } from '@orpc/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Journal, openJournal } from '../../../../bots/engine/journal/index.ts'
import { type HostClient, hostClient } from '../../../../main/api/host/client.ts'
import { serveHost } from '../../../../main/api/host/server/index.ts'
import { type Home, home } from '../../../../main/host/home.ts'
import { hostServices } from '../../../../main/host/services.ts'

let folder: string
let own: Home
let journal: Journal
let client: HostClient
let close: () => void

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-api-'))
  own = home({ DESKHAND_HOME: folder })
  journal = openJournal(own.journal)
  const { port1, port2 } = new MessageChannel()
  serveHost(port1, hostServices(own, journal))
  client = hostClient(port2)
  port1.start()
  port2.start()
  close = () => port1.close()
})

afterEach(() => {
  close()
  journal.close()
  rmSync(folder, { recursive: true })
})

function startRun(id: string): void {
  const about = { bot: 'invoices', title: 'Post invoices', folder: '/bots/invoices', digest: 'd' }
  journal.startRun({ id, ...about, inputs: '{}', rehearsal: false, pid: process.pid, started: 1000 })
}

test('the runs of this PC, and one with its items', async () => {
  startRun('run-1')
  journal.saveList('run-1', 'invoices', [{ reference: 'a', item: '{"path":"/a.png"}' }])
  journal.endTransaction('run-1', 0, 'done', 2000)
  journal.endRun('run-1', 'done', 3000)
  const { runs } = await client.runs.list()
  expect(runs).toMatchObject([{ id: 'run-1', state: 'done', started: 1000, ended: 3000 }])
  const { items } = await client.runs.get({ run: 'run-1' })
  expect(items).toMatchObject([{ position: 0, reference: 'a', state: 'done', ended: 2000 }])
})

test('what is refused says why and what to do next', async () => {
  const { error, isDefined } = await safe(client.runs.get({ run: 'run-9' }))
  expect(isDefined && error.code).toBe('REFUSED')
  expect(isDefined && error.data).toMatchObject({
    code: 'run-unknown',
    next: expect.stringContaining('deskhand runs'),
  })
})

test('so is what ends a feed before it has told anything', async () => {
  writeFileSync(own.settings, '{"central": 7}')
  const feed = await client.central.live()
  const refusal = { code: 'REFUSED', defined: true, data: { code: 'file-unreadable' } }
  await expect(feed.next()).rejects.toMatchObject(refusal)
})

test('a person settles what is in doubt', async () => {
  startRun('run-1')
  journal.saveList('run-1', 'invoices', [{ reference: 'a', item: 'null' }])
  const commit = {
    token: 't',
    run: 'run-1',
    bot: 'invoices',
    reference: 'a',
    position: 0,
    step: 'post',
    intendedAt: 1,
  }
  journal.intend(commit)
  journal.settleCommit('t', 'in-doubt', 'run', 2)
  const asked = { run: 'run-1', reference: 'a', happened: true }
  expect(await client.runs.settle(asked)).toEqual({ step: 'post' })
  expect(journal.commit('t')?.state).toBe('done')
})

test('a task is listed and answered; a wrong answer is refused and leaves it open', async () => {
  const task = { id: 'task-1', title: 'Check', fields: [{ name: 'total', title: 'Total', type: 'number' }] }
  writeFileSync(join(own.tasks, 'task-1.json'), JSON.stringify(task))
  expect(await client.tasks.list()).toEqual([{ ...task, asked: expect.any(Number) }])
  const wrong = await safe(client.tasks.answer({ task: 'task-1', answer: { total: 'twelve' } }))
  expect(wrong.isDefined && wrong.error.data.code).toBe('answer-invalid')
  expect(await client.tasks.list()).toHaveLength(1)
  await client.tasks.answer({ task: 'task-1', answer: { total: '12.5' } })
  expect(JSON.parse(readFileSync(join(own.tasks, 'task-1.answer.json'), 'utf8'))).toEqual({ total: 12.5 })
  expect(await client.tasks.list()).toEqual([])
})
