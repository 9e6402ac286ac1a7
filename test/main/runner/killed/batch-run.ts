/** Run by itself, to be killed: carries the sample bot over a folder of real scans, or goes on with the last run. */

import { hasJournal, openJournal, type RunRecord } from '../../../../bots/engine/index.ts'
import type { Truth } from '../../../../bots/samples/scans/index.ts'
import { truthfulPerson } from '../../../../main/demo/truthful-person.ts'
import { home } from '../../../../main/host/home.ts'
import { carryOut } from '../../../../main/runner/carry-out.ts'

/** What the test asks for, as JSON in the first argument. */
export interface BatchRun {
  readonly bot: string
  readonly home: string
  readonly scans: string
  readonly truths: readonly Truth[]
  readonly site: string
  readonly account: string
}

const asked = JSON.parse(process.argv[2] ?? '{}') as BatchRun
const paths = home({ ...process.env, DESKHAND_HOME: asked.home })
const last = lastRun(paths.journal)
// Killed in the moment between the end of the run and the end of the process.
if (last?.state === 'done') process.exit(0)

const { outcome } = await carryOut({
  folder: asked.bot,
  inputs: { folder: asked.scans },
  assets: { site: asked.site, account: asked.account },
  headless: true,
  home: paths,
  progress: { event: () => undefined, note: () => undefined, clear: () => undefined },
  people: truthfulPerson(asked.truths, () => undefined),
  resume: last?.id,
})
process.exitCode = outcome.state === 'done' ? 0 : 1

function lastRun(file: string): RunRecord | undefined {
  if (!hasJournal(file)) return undefined
  const journal = openJournal(file)
  const [run] = journal.runs()
  journal.close()
  return run
}
