import { z } from 'zod'
import { repeat } from '../repeat.ts'
import { defineTrigger } from './define.ts'
import { portOf } from './port-of.ts'

/** Milliseconds between two looks. */
const EVERY = 10_000

/** Items wait in a queue of central. As long as some do, the bot is started again when its last run has ended. */
export const queue = defineTrigger({
  kind: 'queue',
  params: z.strictObject({ queue: z.string().min(1).describe('The name of the queue') }),
  gives: ['queue', 'waiting'],
  needs: 'queues',
  async watch({ queue }, { ports, fire, trouble }) {
    const queues = portOf(ports, 'queues')
    return repeat(
      EVERY,
      async () => {
        const waiting = await queues.waiting(queue)
        if (waiting > 0) await fire({ queue, waiting })
      },
      trouble,
    )
  },
})
