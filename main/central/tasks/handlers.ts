import type { Handlers } from '../call.ts'
import { storableText } from '../storable.ts'
import { answer, sendBack } from './answer.ts'
import { ask } from './ask.ts'
import { knownTask, tasksByUrgency } from './task.ts'

/** What bots ask people. */
export const tasksHandlers: Handlers<'tasks'> = {
  ask,

  async list({ central }, { state, cursor, limit }) {
    const after = cursor === undefined ? undefined : storableText(cursor)
    const tasks = await tasksByUrgency(central.store, { state, after, limit: limit + 1 })
    const entries = tasks.slice(0, limit)
    const last = entries.at(-1)
    return { entries, ...(tasks.length > limit && last && { next: last.id }) }
  },

  get: async ({ central }, { id }) => (await knownTask(central.store, storableText(id))).task,

  answer: (call, { id, answer: given }) => answer(call, { id: storableText(id), answer: given }),

  sendBack: (call, { id, reason }) => sendBack(call, storableText(id), storableText(reason)),
}
