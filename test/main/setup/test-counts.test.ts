import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add, type Counts, countsLine, countsOf } from '../../../main/setup/test-counts.ts'
import { temporaryFolder } from '../temporary-home.ts'

test('the last line reads as machines expect it', () => {
  expect(countsLine({ passed: 12, failed: 0, skipped: 3 })).toBe('12 passed, 0 failed, 3 skipped')
})

test('projects are summed up', () => {
  expect(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
    passed: 11,
    failed: 22,
    skipped: 33,
  })
})

test('each test counts once; what neither passed nor failed was skipped', () => {
  const file = { status: 'failed', assertionResults: tests('passed', 'failed', 'pending', 'todo', 'skipped') }
  expect(counted([file, { status: 'passed', assertionResults: tests('passed') }])).toEqual({
    passed: 2,
    failed: 1,
    skipped: 3,
  })
})

test('a file that broke as a whole is a failure', () => {
  expect(counted([{ status: 'failed', assertionResults: [] }])).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a run that did not end well is a failure, though each test passed', () => {
  const results = [{ status: 'passed', assertionResults: tests('passed') }]
  expect(counted(results, false)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  expect(countsOf('/no/such/file', false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

function tests(...statuses: string[]): { status: string }[] {
  return statuses.map((status) => ({ status }))
}

function counted(testResults: object[], endedWell = true): Counts {
  const file = join(temporaryFolder(), 'result.json')
  writeFileSync(file, JSON.stringify({ testResults }))
  return countsOf(file, endedWell)
}
