import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BotError } from '../../bots/errors/index.ts'
import type { PeoplePort } from '../../bots/steps/ports/index.ts'
import type { CentralClient } from '../api/central/client.ts'
import type { Task } from '../api/central/contract/tasks.ts'
import type { Stage } from './stage.ts'

/** How often the inbox is looked into; milliseconds. */
const BETWEEN_LOOKS = 500
const LONGEST_ANSWER = 24 * 3_600_000

/** Answers what bots ask at central, as `people` would, until `end`. */
export async function answerTasks(
  { central, scans }: Stage,
  people: PeoplePort,
  end: AbortSignal,
): Promise<void> {
  while (!end.aborted) {
    const { entries } = await central.clerk.tasks.list({ state: 'open', limit: 50 })
    for (const task of entries) {
      await answerTask(central.clerk, task.id, () =>
        people.ask(asHere(task, scans), { signal: end, timeout: LONGEST_ANSWER }),
      )
    }
    await pause(BETWEEN_LOOKS, undefined, { signal: end }).catch(() => undefined)
  }
}

async function answerTask(
  clerk: CentralClient,
  id: string,
  ask: () => ReturnType<PeoplePort['ask']>,
): Promise<void> {
  try {
    const answer = await ask()
    if (answer) await clerk.tasks.answer({ id, answer })
  } catch (thrown) {
    if (!(thrown instanceof BotError) || thrown.kind !== 'business') throw thrown
    await clerk.tasks.sendBack({ id, reason: thrown.message })
  }
}

/** The task as if it were asked on this PC, where the scan can be looked at. */
function asHere({ id, title, fields, document }: Task, scans: string) {
  const here = document && { path: join(scans, document.name), sha256: document.sha256 }
  return { id, title, fields, document: here }
}
