import type { PersonTask } from './ports/index.ts'

/** Thrown by a step whose person has not answered yet; the transaction waits and the others go on. */
export class Waiting extends Error {
  override readonly name = 'Waiting'
  readonly task: PersonTask

  constructor(task: PersonTask) {
    super(`Waiting for a person: ${task.title}`)
    this.task = task
  }
}
