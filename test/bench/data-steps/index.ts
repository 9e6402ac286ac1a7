import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median, type Row, row } from '../row.ts'

const FEW = 10_000
const MANY = 200_000
const RUNS = 3
/** Steps a second that are promised. */
const PROMISED = 10_000

interface Counted {
  readonly milliseconds: number
  readonly heapUsed: number
  readonly peak: number
}

/** Data steps a second, and the memory of 200,000 of them against that of 10,000. */
export async function dataStepsBench(): Promise<Row[]> {
  const few = Array.from({ length: RUNS }, () => counting(FEW))
  const many = counting(MANY)
  const rate = FEW / (median(few.map(({ milliseconds }) => milliseconds)) / 1000)
  const megabytes = (bytes: number) => bytes / 2 ** 20
  const heap = {
    ours: megabytes(many.heapUsed),
    yardstick: megabytes(median(few.map(({ heapUsed }) => heapUsed))),
  }
  return [
    row('data steps/s, against the 10,000 promised', { ours: rate, yardstick: PROMISED }, { atLeast: 1 }),
    row('MB in use after 200,000 data steps, against 10,000', heap, { atMost: 1.15 }),
  ]
}

function counting(steps: number): Counted {
  const script = fileURLToPath(import.meta.resolve('./counting.ts'))
  const output = execFileSync(process.execPath, ['--expose-gc', script, String(steps)], { encoding: 'utf8' })
  return JSON.parse(output)
}
