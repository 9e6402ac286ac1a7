import { expect, test } from 'vitest'
import type { RunRecord } from '../../../bots/engine/journal/index.ts'
import { runsTable } from '../../../main/commands/runs.ts'

const run: RunRecord = {
  id: 'r-1',
  bot: 'supplier-invoices',
  title: undefined,
  folder: '/bots/supplier-invoices',
  digest: 'd',
  inputs: {},
  rehearsal: false,
  pid: 1,
  state: 'done',
  started: new Date(2026, 10, 22, 9, 5).getTime(),
  ended: new Date(2026, 10, 22, 9, 5, 12, 340).getTime(),
  error: undefined,
  startedBy: undefined,
  headless: false,
  ownDisplay: false,
}

test('a run is a line with its state, when it began and how long it took', () => {
  expect(runsTable([run]).split('\n')[1]).toMatch(
    /^r-1 +supplier-invoices +done +2026-11-22 09:05:00 +12\.3 s$/,
  )
})

test('a run that has not ended took no time yet; an error is told', () => {
  const failed = {
    ...run,
    ended: undefined,
    error: { code: 'stopped', message: 'It was stopped', next: 'x' },
  } as const
  expect(runsTable([failed]).split('\n')[1]).toMatch(/09:05:00 +It was stopped$/)
})

test('a rehearsal is told apart from a run', () => {
  expect(runsTable([{ ...run, rehearsal: true }])).toContain('done (rehearsal)')
})

test('nothing ran yet', () => {
  expect(runsTable([])).toBe('Nothing ran yet.\n')
})
