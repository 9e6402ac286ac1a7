import { readFileSync } from 'node:fs'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** As far as needed of what vitest's JSON reporter writes. */
interface VitestResult {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** The last line of `npm test`; machines read it. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/**
 * Counts what vitest wrote to a file. A file of tests that broke as a whole counts as one failure, and so does a run
 * that did not end well although no test failed, or that wrote nothing.
 */
export function countsOf(file: string, endedWell: boolean): Counts {
  const counts = (read(file)?.testResults ?? [])
    .map(countsOfFile)
    .reduce(add, { passed: 0, failed: 0, skipped: 0 })
  return counts.failed === 0 && !endedWell ? { ...counts, failed: 1 } : counts
}

function countsOfFile({ status, assertionResults }: VitestResult['testResults'][number]): Counts {
  const number = (wanted: string) => assertionResults.filter((each) => each.status === wanted).length
  const [passed, failed] = [number('passed'), number('failed')]
  const broken = status === 'failed' && failed === 0 ? 1 : 0
  return { passed, failed: failed + broken, skipped: assertionResults.length - passed - failed }
}

function read(file: string): VitestResult | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
