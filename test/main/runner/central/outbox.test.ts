import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Batches } from '../../../../main/runner/central/batch-of-reports.ts'
import { OutboxSender } from '../../../../main/runner/central/outbox.ts'
import { Reach } from '../../../../main/runner/central/reach.ts'
import { temporaryFolder } from '../../temporary-home.ts'
import { aJournal } from './a-journal.ts'
import { FakeReports } from './fake-reports.ts'
import { away, refused } from './told-by-central.ts'
import { writeRun } from './write-run.ts'

const signal = new AbortController().signal
const wanted = { bots: ['poster'], count: 10 }

function stage() {
  const journal = aJournal()
  const reports = new FakeReports()
  const folder = join(temporaryFolder(), 'refused')
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const reach = new Reach(say)
  const arrived: number[] = []
  const sender = new OutboxSender({
    journal,
    central: reports.client,
    batches: new Batches({ journal, folder, say }),
    reach,
    arrived: (number) => arrived.push(number),
  })
  const references = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`)
  return { journal, reports, folder, said, reach, arrived, sender, references }
}

test('says how far it is, then sends all in the order of its numbers', async () => {
  const { journal, reports, sender, arrived, references } = stage()
  writeRun(journal, { run: 'run-1', references: references(600) })
  expect(sender.isKnown).toBe(false)
  expect(await sender.sendAll(signal)).toBe(true)
  expect(sender.isKnown).toBe(true)
  expect(reports.hellos).toEqual([{ pc: journal.pc(), written: 602, acknowledged: 0, store: null }])
  expect([...reports.held.keys()]).toEqual(Array.from({ length: 602 }, (_, index) => index + 1))
  expect(journal.outbox.position()).toEqual({ acknowledged: 602, store: reports.store })
  expect(arrived.at(-1)).toBe(602)
})

test('what central did not answer to is sent again, and nothing is held twice', async () => {
  const { journal, reports, sender, said, references } = stage()
  writeRun(journal, { run: 'run-1', references: references(3) })
  reports.failures.push(away(), away())
  expect(await sender.sendAll(signal)).toBe(false)
  expect(await sender.sendAll(signal)).toBe(false)
  expect(await sender.sendAll(signal)).toBe(true)
  expect(reports.held.size).toBe(5)
  expect(said).toEqual([expect.stringContaining('cannot be reached'), 'Central answers again.'])
})

test('a central that was restored is told what it once held, and gets it again', async () => {
  const { journal, reports, sender, references } = stage()
  writeRun(journal, { run: 'run-1', references: references(8) })
  await sender.sendAll(signal)
  const before = reports.store
  reports.restore(4)
  writeRun(journal, { run: 'run-2', references: ['late'] })
  await sender.sendAll(signal)
  expect(reports.hellos.at(-1)).toMatchObject({ acknowledged: 10, store: before })
  expect(reports.held.size).toBe(13)
  reports.restore(0, randomUUID())
  writeRun(journal, { run: 'run-3', references: ['later'] })
  await sender.sendAll(signal)
  expect(reports.hellos.at(-1)).toMatchObject({ acknowledged: 13, store: before })
  expect(reports.held.size).toBe(16)
})

test('a journal that was restored from a copy goes on behind what central holds', async () => {
  const { journal, reports, reach, sender, references } = stage()
  reports.restore(4)
  await sender.sendAll(signal)
  expect(journal.outbox.written()).toBe(4)
  writeRun(journal, { run: 'run-1', references: references(3) })
  await sender.sendAll(signal)
  expect([...reports.held.keys()]).toEqual([5, 6, 7, 8, 9])
  journal.outbox.acknowledge(6, reports.store)
  reports.restore(12)
  reach.lost(away())
  await sender.sendAll(signal)
  expect(journal.outbox.position()).toEqual({ acknowledged: 15, store: reports.store })
  writeRun(journal, { run: 'run-2', references: ['late'] })
  await sender.sendAll(signal)
  expect(journal.outbox.written()).toBe(18)
  expect([...reports.held.keys()].slice(-6)).toEqual([13, 14, 15, 16, 17, 18])
})

test('numbers that are kept no longer are told as a gap', async () => {
  const { journal, reports, sender, references } = stage()
  writeRun(journal, { run: 'run-1', references: references(8) })
  await sender.sendAll(signal)
  journal.outbox.prune(Date.now() + 1)
  reports.restore(2)
  writeRun(journal, { run: 'run-2', references: ['late'] })
  await sender.sendAll(signal)
  expect(reports.held.get(3)).toEqual({ kind: 'gap', through: 10 })
  expect([...reports.held.keys()]).toEqual([1, 2, 3, 11, 12, 13])
  journal.outbox.prune(Date.now() + 1)
  reports.restore(0)
  journal.outbox.acknowledge(0, reports.store)
  await sender.sendAll(signal)
  expect([...reports.held.values()]).toEqual([{ kind: 'gap', through: 13 }])
})

test('a report that central does not take is not in the way of the others, and none of it is lost', async () => {
  const { journal, reports, sender, folder, said, references } = stage()
  writeRun(journal, { run: 'run-1', references: references(40), value: 'fine' })
  writeRun(journal, { run: 'run-2', references: ['odd'], value: 'odd' })
  reports.isMalformed = (report) => JSON.stringify(report).includes('"value":"odd"')
  await sender.sendAll(signal)
  expect(reports.held.size).toBe(45)
  expect(reports.held.get(44)).toMatchObject({
    kind: 'item',
    reference: 'odd',
    state: 'done',
    steps: [],
    error: { message: expect.stringContaining('does not fit'), next: expect.stringContaining(folder) },
  })
  expect(readdirSync(folder)).toEqual(['44.json'])
  expect(readFileSync(join(folder, '44.json'), 'utf8')).toContain('"odd"')
  expect(said).toEqual([expect.stringContaining('Report 44')])
})

test('one that is not even taken in short is told as missing', async () => {
  const { journal, reports, sender } = stage()
  writeRun(journal, { run: 'run-1', references: ['r1', 'odd', 'r3'] })
  reports.isMalformed = (report) => report.kind === 'item' && report.reference === 'odd'
  await sender.sendAll(signal)
  expect(reports.held.get(3)).toEqual({ kind: 'gap', through: 3 })
  expect(reports.held.get(4)).toMatchObject({ reference: 'r3' })
})

test('what does not fit the contract is seen before it is sent', async () => {
  const { journal, reports, sender, folder } = stage()
  writeRun(journal, { run: 'x'.repeat(150), references: ['r1'] })
  await sender.sendAll(signal)
  expect(reports.batches).toEqual([3])
  expect([...reports.held.values()]).toEqual([1, 2, 3].map((through) => ({ kind: 'gap', through })))
  expect(readdirSync(folder)).toEqual(['1.json', '2.json', '3.json'])
})

test('what is still to be told goes along with the question for items', async () => {
  const { journal, reports, sender, arrived, references } = stage()
  await sender.sendAll(signal)
  writeRun(journal, { run: 'run-1', references: references(3) })
  expect(await sender.take(wanted)).toEqual({ items: [], seconds: 20 })
  expect({ sent: reports.batches, taken: reports.taken, arrived: arrived.at(-1) }).toEqual({
    sent: [5],
    taken: [5],
    arrived: 5,
  })
  await sender.take(wanted)
  expect({ sent: reports.batches, taken: reports.taken }).toEqual({ sent: [5], taken: [5, 0] })
})

test('items are taken by themselves where central does not take in what it is told, or knows no such question', async () => {
  const { journal, reports, sender } = stage()
  await sender.sendAll(signal)
  writeRun(journal, { run: 'run-1', references: ['odd'] })
  reports.isMalformed = (report) => report.kind === 'item'
  await sender.take(wanted)
  expect(reports.taken).toEqual([0])
  reports.isMalformed = () => false
  reports.knowsTake = false
  await sender.take(wanted)
  expect({ held: reports.held.size, taken: reports.taken }).toEqual({ held: 1, taken: [0, 0] })
})

test('an answer that was lost loses no report, and no report goes out twice at the same moment', async () => {
  const { journal, reports, sender, references } = stage()
  await sender.sendAll(signal)
  writeRun(journal, { run: 'run-1', references: references(3) })
  reports.failures.push(away())
  await expect(sender.take(wanted)).rejects.toThrow('no answer')
  await Promise.all([sender.sendAll(signal), sender.take(wanted), sender.sendAll(signal)])
  expect({ sent: reports.batches, held: reports.held.size }).toEqual({ sent: [5], held: 5 })
})

test('a central that wants nothing of this runner ends it', async () => {
  const { reports, sender } = stage()
  reports.failures.push(refused('UNAUTHORIZED'))
  await expect(sender.sendAll(signal)).rejects.toMatchObject({ code: 'central-refused' })
})

test('after central was away it is told again how far this PC is, before work is taken', async () => {
  const { sender, reach, reports } = stage()
  await sender.sendAll(signal)
  reach.lost(away())
  expect(sender.isKnown).toBe(false)
  await sender.sendAll(signal)
  expect(sender.isKnown).toBe(true)
  expect(reports.hellos).toHaveLength(2)
})

/** How central may be spoken to; where it is away, that is for the next time. */
const asked: readonly ((sender: OutboxSender) => Promise<unknown>)[] = [
  (sender) => sender.sendAll(signal),
  (sender) => sender.take(wanted).catch(() => undefined),
]

test('whatever goes wrong on the way, in the end all is there, once and in order', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), count: fc.nat(4) }),
    fc.record({ kind: fc.constant('away' as const), count: fc.nat(2) }),
    fc.record({ kind: fc.constant('restore' as const), count: fc.nat(20) }),
    fc.record({ kind: fc.constant('ask' as const), count: fc.nat(1) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { journal, reports, sender, references } = stage()
      let runs = 0
      for (const { kind, count } of steps) {
        if (kind === 'write') writeRun(journal, { run: `run-${++runs}`, references: references(count) })
        if (kind === 'away') reports.failures.push(...Array.from({ length: count }, () => away()))
        if (kind === 'restore') reports.restore(Math.min(count, reports.held.size))
        if (kind === 'ask') await asked[count % asked.length]?.(sender)
      }
      writeRun(journal, { run: 'last', references: [] })
      reports.failures.length = 0
      await sender.sendAll(signal)
      const written = journal.outbox.written()
      expect([...reports.held.keys()]).toEqual(Array.from({ length: written }, (_, index) => index + 1))
    }),
    { numRuns: 25 },
  )
})
