import { BotError } from '../../../bots/errors/index.ts'
import { readAnswer } from '../../runner/people/answer.ts'
import { openTasks, taskFiles } from '../../runner/people/task-files.ts'
import type { Home } from '../home.ts'
import { writeWhole } from '../write-whole.ts'

/** What bots ask people on this PC. All throw BotError. */
export function taskServices(home: Home) {
  return {
    list: () => openTasks(home.tasks),
    answer: (id: string, given: Readonly<Record<string, unknown>>) => {
      const task = openTasks(home.tasks).find((open) => open.id === id)
      if (!task)
        throw new BotError('answer-invalid', `There is no open task "${id}"`, {
          next: 'Look at the list again.',
        })
      const answer = readAnswer(task, given, 'this form')
      writeWhole(taskFiles(home.tasks, task.id).answer, `${JSON.stringify(answer, null, 2)}\n`)
    },
  }
}
