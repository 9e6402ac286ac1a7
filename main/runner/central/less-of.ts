import type { Report } from '../../api/central/contract/reports.ts'

/**
 * Less of a report that does not fit, so that what counts most still arrives: how an item or commit ended. `why` says
 * what is wrong with all of it, `file` where that is kept.
 */
export function lessOf(report: Report, why: string, file: string): Report {
  const error = {
    code: 'unexpected',
    message: `The whole report does not fit: ${why}`.slice(0, 2_000),
    next: `It is kept on the PC in ${file}.`.slice(0, 2_000),
  }
  switch (report.kind) {
    case 'run':
      return { ...report, title: null, error }
    case 'item':
      return {
        ...report,
        error,
        commits: report.commits.map((commit) => ({ ...commit, value: null })),
        steps: [],
        failures: [],
      }
    case 'commit':
      return { ...report, value: null }
    case 'decision':
      return { ...report, record: { problem: error.message } }
    case 'gap':
      return report
  }
}
