import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../main/setup/gates.ts'
import { add, type Results, resultsOf, summary } from '../../../main/setup/test-results.ts'
import { temporaryFolder } from '../temporary-home.ts'

test('the last line reads as machines expect it', () => {
  expect(summary({ passed: 12, failures: [], skipped: 3 })).toBe('12 passed, 0 failed, 3 skipped')
})

test('what failed stands before the last line', () => {
  expect(summary({ passed: 12, failures: ['FAILED  a', 'FAILED  b'], skipped: 0 })).toBe(
    'FAILED  a\nFAILED  b\n12 passed, 2 failed, 0 skipped',
  )
})

test('projects are summed up', () => {
  expect(
    add({ passed: 1, failures: ['a'], skipped: 3 }, { passed: 10, failures: ['b', 'c'], skipped: 30 }),
  ).toEqual({ passed: 11, failures: ['a', 'b', 'c'], skipped: 33 })
})

test('each test counts once; what neither passed nor failed was skipped', () => {
  const { passed, skipped, failures } = resultsIn([
    file('failed', ['passed', 'failed', 'pending', 'todo', 'skipped']),
    file('passed', ['passed']),
  ])
  expect([passed, skipped, failures.length]).toEqual([2, 3, 1])
})

test('a failure names its file and its test, and says the beginning of why', () => {
  const why = Array.from({ length: 40 }, (_, at) => `line ${at}`).join('\n')
  const [failure = ''] = resultsIn([file('failed', ['failed'], why)]).failures
  expect(failure).toMatch(/^FAILED {2}test\/some\.test\.ts > a test\n {8}line 0\n/)
  expect(failure).toContain('line 14')
  expect(failure).not.toContain('line 15')
})

test('a file that broke as a whole is a failure', () => {
  expect(resultsIn([file('failed', [], 'no such module')])).toEqual({
    passed: 0,
    skipped: 0,
    failures: ['FAILED  test/some.test.ts\n        no such module'],
  })
})

test('a run that did not end well is a failure, though each test passed', () => {
  const failures = ['FAILED  fast: the run did not end well; see above.']
  expect(resultsIn([file('passed', ['passed'])], false)).toEqual({ passed: 1, skipped: 0, failures })
  expect(resultsOf('/no/such/file', 'fast', false)).toEqual({ passed: 0, skipped: 0, failures })
})

function file(status: string, statuses: string[], message = ''): object {
  const assertionResults = statuses.map((each) => ({
    status: each,
    fullName: 'a test',
    failureMessages: each === 'failed' ? [message] : [],
  }))
  return { name: join(root, 'test/some.test.ts'), status, message, assertionResults }
}

function resultsIn(testResults: object[], endedWell = true): Results {
  const file = join(temporaryFolder(), 'result.json')
  writeFileSync(file, JSON.stringify({ testResults }))
  return resultsOf(file, 'fast', endedWell)
}
