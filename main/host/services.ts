import { userInfo } from 'node:os'
import type { Journal, RunRecord, TransactionRecord } from '../../bots/engine/journal/index.ts'
import { BotError } from '../../bots/errors/index.ts'
import { readAnswer } from '../runner/people/answer.ts'
import { openTasks, taskFiles } from '../runner/people/task-files.ts'
import { checks } from './doctor/checks.ts'
import { findings } from './doctor/finding.ts'
import type { Home } from './home.ts'
import { writeWhole } from './write-whole.ts'

export type HostServices = ReturnType<typeof hostServices>

/** What the studio may ask of this PC. All but `doctor` throw BotError. */
export function hostServices(home: Home, journal: Journal) {
  return {
    runs: () => journal.runs().map(runSummary),
    run: (id: string) => ({ ...runSummary(journal.run(id)), items: journal.transactions(id).map(runItem) }),
    settle: (run: string, reference: string, happened: boolean) =>
      journal.settle(run, reference, happened, userInfo().username),
    tasks: () => openTasks(home.tasks),
    answer: (id: string, given: Readonly<Record<string, unknown>>) => {
      const task = openTasks(home.tasks).find((open) => open.id === id)
      if (!task)
        throw new BotError('answer-invalid', `There is no open task "${id}"`, {
          next: 'Look at the list again.',
        })
      const answer = readAnswer(task, given, 'this form')
      writeWhole(taskFiles(home.tasks, task.id).answer, `${JSON.stringify(answer, null, 2)}\n`)
    },
    doctor: () => findings(checks),
  }
}

function runSummary({ id, bot, title, state, rehearsal, started, ended, error }: RunRecord) {
  return { id, bot, title, state, rehearsal, started, ended, error }
}

function runItem({ position, reference, state, started, ended, error }: TransactionRecord) {
  return { position, reference, state, started, ended, error }
}
