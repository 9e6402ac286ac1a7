import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Journal, OutboxEntry } from '../../../bots/engine/journal/index.ts'
import { type Report, report as reportSchema } from '../../api/central/contract/reports.ts'
import { writeWhole } from '../../host/write-whole.ts'
import { lessOf } from './less-of.ts'
import { ReportMaker } from './report-of.ts'

/** Reports that central takes at a time, and about how many bytes of JSON are sent at a time. */
export const MOST_REPORTS = 500
const ENOUGH_BYTES = 1024 * 1024

/** How much of a report is sent: all of it, what counts most, or only that it is missing. */
type Share = 'all' | 'less' | 'none'

interface BatchesOptions {
  readonly journal: Journal
  /** Where reports are kept that do not fit; made when needed. */
  readonly folder: string
  readonly say: (text: string) => void
}

/** Makes batches of reports of what is in the outbox. No report is ever in the way of those behind it. */
export class Batches {
  readonly #options: BatchesOptions
  readonly #shares = new Map<number, Share>()
  readonly #kept = new Set<number>()

  constructor(options: BatchesOptions) {
    this.#options = options
  }

  /** The reports behind number `after`, at most `limit` of them; numbers that are kept no longer are told as gaps. */
  behind(after: number, limit: number): Report[] {
    const { journal } = this.#options
    const maker = new ReportMaker(journal)
    const reports: Report[] = []
    let expected = after + 1
    let bytes = 0
    for (const entry of journal.outbox.entries(after, limit)) {
      if (entry.number > expected) reports.push({ kind: 'gap', through: entry.number - 1 })
      if (reports.length >= limit || bytes > ENOUGH_BYTES) return reports
      const report = this.#report(maker, entry)
      reports.push(report)
      bytes += Buffer.byteLength(JSON.stringify(report))
      expected = entry.number + 1
    }
    const written = journal.outbox.written()
    if (reports.length === 0 && written > after) reports.push({ kind: 'gap', through: written })
    return reports
  }

  /** Central did not take the report of this number: less of it is sent from now on. */
  refused(number: number, report: Report, why: string): void {
    const share = this.#shares.get(number) === 'less' || report.kind === 'gap' ? 'none' : 'less'
    this.#shares.set(number, share)
    if (share === 'less') this.#keep(number, report, why)
  }

  #report(maker: ReportMaker, entry: OutboxEntry): Report {
    const missing: Report = { kind: 'gap', through: entry.number }
    const share = this.#shares.get(entry.number) ?? 'all'
    if (share === 'none') return missing
    const all = maker.reportOf(entry)
    if (!all) return missing
    const problem = problemOf(all)
    if (share === 'all' && problem === undefined) return all
    if (problem !== undefined && share === 'all') this.#keep(entry.number, all, problem)
    const less = lessOf(all, problem ?? 'central refused it', this.#file(entry.number))
    return problemOf(less) === undefined ? less : missing
  }

  #keep(number: number, report: Report, why: string): void {
    if (this.#kept.has(number)) return
    this.#kept.add(number)
    const file = this.#file(number)
    mkdirSync(this.#options.folder, { recursive: true, mode: 0o700 })
    writeWhole(file, `${JSON.stringify({ number, why, report }, null, 2)}\n`)
    this.#options.say(`Report ${number} does not fit central (${why}); all of it is kept in ${file}.`)
  }

  #file(number: number): string {
    return join(this.#options.folder, `${number}.json`)
  }
}

function problemOf(report: Report): string | undefined {
  const read = reportSchema.safeParse(report)
  const [issue] = read.error?.issues ?? []
  return issue && `${issue.path.join('.')}: ${issue.message}`
}
