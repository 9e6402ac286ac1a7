import { existsSync, readFileSync } from 'node:fs'
import type { PeoplePort, PersonTask } from '../../../bots/steps/ports/index.ts'
import { writeWhole } from '../../host/write-whole.ts'
import { shown } from '../shown.ts'
import { readAnswer } from './answer.ts'
import { readJson, taskFiles } from './task-files.ts'

/**
 * People who answer by a file: each task becomes `<id>.json` in the folder, and its answer is looked for in
 * `<id>.answer.json`. Without one the task stays open. Throws `answer-invalid` where the answer does not fit.
 */
export function filePeople(tasks: string): PeoplePort {
  return { ask: async (task) => answerIn(tasks, task) ?? keep(tasks, task) }
}

/** The answer that a file gives to the task, if there is one. */
export function answerIn(tasks: string, task: PersonTask): Record<string, unknown> | undefined {
  const { answer } = taskFiles(tasks, task.id)
  const given = readJson(answer)
  return given === undefined ? undefined : readAnswer(task, given, answer)
}

/** One that stands there already stays as it is: its file says since when somebody waits. */
function keep(tasks: string, task: PersonTask): undefined {
  const { task: file } = taskFiles(tasks, task.id)
  const text = `${JSON.stringify(shown(task), null, 2)}\n`
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  writeWhole(file, text)
}
