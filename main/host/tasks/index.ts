import type { Journal, RunRecord } from '../../../bots/engine/journal/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import type { TaskBackground, TaskForPeople } from '../../api/host/contract/tasks.ts'
import { readAnswer } from '../../runner/people/answer.ts'
import { taskFiles } from '../../runner/people/task-files.ts'
import type { Home } from '../home.ts'
import { writeWhole } from '../write-whole.ts'
import { documentViewer } from './document-page.ts'
import { tasksSince } from './open.ts'
import { placesOf } from './places.ts'

/** So many of the newest runs that wait are looked at. */
const MOST_READY = 20

/** What bots ask people on this PC. All throw BotError. */
export function taskServices(home: Home, journal: Journal) {
  const view = documentViewer()
  const runOf = ({ run }: TaskForPeople): RunRecord | undefined => {
    try {
      return run === undefined ? undefined : journal.run(run)
    } catch {
      // Asked in the name of a run that this journal no longer knows: the question can be answered all the same.
      return undefined
    }
  }
  const open = (id: string): TaskForPeople => {
    const task = tasksSince(home.tasks).find((one) => one.id === id && one.problem === undefined)
    if (task) return task
    throw new BotError('answer-invalid', `There is no open task "${id}"`, {
      next: 'Look at the list again: it may have been answered elsewhere.',
      acted: false,
    })
  }
  return {
    list: () => tasksSince(home.tasks),
    ready() {
      const asking = new Set(tasksSince(home.tasks).map(({ run }) => run))
      const waiting = journal.runList.page({ state: 'waiting', limit: MOST_READY })
      return waiting
        .filter(({ id, rehearsal }) => !rehearsal && !asking.has(id))
        .map(({ id, bot, title = bot }) => ({ id, title }))
    },
    about(id: string): TaskBackground {
      const task = open(id)
      const run = runOf(task)
      if (!run) return { places: [] }
      const { bot, title = bot, state } = run
      return { places: placesOf(journal, task), run: { id: run.id, title, state } }
    },
    document(id: string, page: number) {
      const { document, title } = open(id)
      if (document) return view(document, page)
      throw new BotError('file-missing', `No document belongs to "${title}"`, { acted: false })
    },
    answer(id: string, given: Readonly<Record<string, unknown>>): { run?: string } {
      const task = open(id)
      const answer = readAnswer(task, given, 'this form')
      writeWhole(taskFiles(home.tasks, task.id).answer, `${JSON.stringify(answer, null, 2)}\n`)
      const run = runOf(task)
      return run?.state === 'waiting' ? { run: run.id } : {}
    },
  }
}
