import { expect, test } from 'vitest'
import type { Journal } from '../../../../bots/engine/journal/index.ts'
import { report as reportSchema } from '../../../../main/api/central/contract/reports.ts'
import { ReportMaker } from '../../../../main/runner/central/report-of.ts'
import { aJournal } from './a-journal.ts'
import { writeRun } from './write-run.ts'

const lease = { id: 'c4c2f1de-8a0e-4f7a-9c3e-3f6e1b9d7a10', fence: 3, queue: 'invoices' }

/** All reports of a journal, each as central takes it. */
function reportsOf(journal: Journal) {
  const maker = new ReportMaker(journal)
  return journal.outbox.entries(0, 1_000).map((entry) => {
    const report = maker.reportOf(entry)
    return report && reportSchema.parse(report)
  })
}

test('a run is told at its start and its end, and its items with their steps', () => {
  const journal = aJournal()
  writeRun(journal, { run: 'run-1', references: ['r1'], lease, value: { total: 12 } })
  const [, item, run] = reportsOf(journal)
  expect(item).toMatchObject({
    kind: 'item',
    run: 'run-1',
    bot: 'poster',
    reference: 'r1',
    state: 'done',
    lease,
    steps: [{ step: 'data.set', value: { total: 12 } }],
  })
  expect(run).toMatchObject({
    kind: 'run',
    run: 'run-1',
    state: 'done',
    ended: expect.any(Number),
    error: null,
  })
})

test('long values stay on the PC and are told by their size', () => {
  const journal = aJournal()
  writeRun(journal, { run: 'run-1', references: ['r1'], value: 'x'.repeat(5_000) })
  expect(reportsOf(journal)[1]).toMatchObject({ steps: [{ bytes: 5_002 }] })
  expect(JSON.stringify(reportsOf(journal))).not.toContain('xxx')
})

test('at most 500 steps are told, the newest', () => {
  const journal = aJournal()
  writeRun(journal, { run: 'run-1', references: ['r1'] })
  for (let at = 1; at <= 600; at++) {
    const step = { step: `s${at}`, kind: 'data.set', inputs: undefined, value: '1', at, took: 1 }
    journal.result({ run: 'run-1', position: 0, attempt: 1, ...step })
  }
  const told = reportsOf(journal)[1]
  expect(told?.kind === 'item' && told.steps.length).toBe(500)
  expect(told?.kind === 'item' && told.steps.at(-1)?.step).toBe('s600')
})

test('a commit is told under the lease of its item, with what is known of it when it is sent', () => {
  const journal = aJournal()
  writeRun(journal, { run: 'run-1', references: ['r1'], lease })
  const intent = { token: 't', run: 'run-1', bot: 'poster', reference: 'r1', position: 0, step: 'post' }
  journal.intend({ ...intent, intendedAt: 7 }, true)
  journal.acknowledge('t', 8)
  journal.settleCommit('t', 'done', 'run', 9, '"V-1"')
  const commits = reportsOf(journal).filter((told) => told?.kind === 'commit')
  const settled = { token: 't', state: 'done', value: 'V-1', intendedAt: 7, settledAt: 9, settledBy: 'run' }
  expect(commits).toEqual([
    expect.objectContaining({ ...settled, lease, reference: 'r1' }),
    expect.objectContaining(settled),
  ])
  expect(reportsOf(journal)[1]).toMatchObject({ commits: [settled] })
})

test('what was done before on this PC is told as refused, under the lease that it came with', () => {
  const journal = aJournal()
  writeRun(journal, { run: 'run-1', references: ['r1'], state: 'refused', lease })
  expect(reportsOf(journal)[1]).toMatchObject({ state: 'refused', lease })
})

test('a decision is told with its record', () => {
  const journal = aJournal()
  journal.decisions.keep({
    id: 'd1',
    at: 5,
    route: { name: 'document-type', version: 2 },
    model: { name: 'document-type', version: '1', digest: 'a'.repeat(64) },
    input: { document: 'b'.repeat(64), sha256: 'c'.repeat(64), text: 'Invoice' },
    outcome: 'answered',
    label: 'invoice',
    confidence: 0.99,
    threshold: 0.8,
    scores: { invoice: 0.99 },
    novelty: null,
    words: [],
    corrected: null,
    reason: null,
    labels: ['invoice'],
  })
  const [told] = reportsOf(journal)
  expect(told).toMatchObject({ kind: 'decision', id: 'd1', route: 'document-type', model: 'a'.repeat(64) })
  expect(told?.kind === 'decision' && told.record).toMatchObject({ label: 'invoice', confidence: 0.99 })
})

test('an item that was taken up again is not told by the entry of its earlier end', () => {
  const journal = aJournal()
  writeRun(journal, { run: 'run-1', references: ['r1'], state: 'waiting' })
  journal.beginTransaction('run-1', 0, 9)
  journal.flush()
  expect(reportsOf(journal)[1]).toBeUndefined()
})
