import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from './gates.ts'

export interface Results {
  readonly passed: number
  readonly skipped: number
  /** What failed and why, some lines each. */
  readonly failures: readonly string[]
}

/** As far as needed of what vitest's JSON reporter writes. */
interface VitestResult {
  readonly testResults: readonly TestFile[]
}

interface TestFile {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly assertionResults: readonly {
    readonly status: string
    readonly fullName: string
    readonly failureMessages: readonly string[]
  }[]
}

/**
 * The end of `npm test`: what failed, for who sees no more than the end of a log, and as the last line the counts;
 * machines read it.
 */
export function summary({ passed, failures, skipped }: Results): string {
  return [...failures, `${passed} passed, ${failures.length} failed, ${skipped} skipped`].join('\n')
}

export function add(a: Results, b: Results): Results {
  return {
    passed: a.passed + b.passed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  }
}

/**
 * What vitest wrote to a file. A file of tests that broke as a whole is one failure, and so is a run (`what`) that did
 * not end well although no test failed, or that wrote nothing.
 */
export function resultsOf(file: string, what: string, endedWell: boolean): Results {
  const results = (read(file)?.testResults ?? [])
    .map(resultsOfFile)
    .reduce(add, { passed: 0, skipped: 0, failures: [] })
  if (results.failures.length > 0 || endedWell) return results
  return { ...results, failures: [`FAILED  ${what}: the run did not end well; see above.`] }
}

function resultsOfFile({ name, status, message, assertionResults: tests }: TestFile): Results {
  const passed = tests.filter((each) => each.status === 'passed').length
  const failed = tests.filter((each) => each.status === 'failed')
  const failures = failed.map((each) =>
    failure(`${name} > ${each.fullName}`, each.failureMessages.join('\n')),
  )
  if (status === 'failed' && failed.length === 0) failures.push(failure(name, message))
  return { passed, skipped: tests.length - passed - failed.length, failures }
}

/** As much of the message as tells what was expected and where. */
function failure(where: string, message: string): string {
  const lines = message.split('\n').slice(0, 15)
  return [`FAILED  ${relative(root, where)}`, ...lines.map((line) => `        ${line}`)].join('\n')
}

function read(file: string): VitestResult | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
