import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { asBotError } from '../../../bots/errors/index.ts'
import type { TaskForPeople } from '../../api/host/contract/tasks.ts'
import { openTaskFiles, readTask } from '../../runner/people/task-files.ts'

/** The tasks of a folder that nobody has answered yet, the oldest first; a broken one says so and hides no other. */
export function tasksSince(folder: string): TaskForPeople[] {
  return openTaskFiles(folder)
    .flatMap(taskOf)
    .sort((a, b) => a.asked - b.asked || a.id.localeCompare(b.id))
}

/** None where it was answered or taken away meanwhile. */
function taskOf(file: string): TaskForPeople[] {
  const asked = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (asked === undefined) return []
  try {
    return [{ ...readTask(file), asked }]
  } catch (thrown) {
    const id = basename(file, '.json')
    return [{ id, title: id, fields: [], asked, problem: asBotError(thrown).message }]
  }
}
